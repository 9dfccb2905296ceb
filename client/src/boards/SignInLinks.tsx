import { useWords } from "../i18n/words.ts";
import { Deeds, LinkButton } from "../ui/Button.tsx";

/** The two ways in, and back to where the guest was. */
export function SignInLinks(props: { next: string }) {
  const words = useWords("boards");
  const search = () => `?next=${encodeURIComponent(props.next)}`;
  return (
    <Deeds>
      <LinkButton look="primary" href={`/sign-in${search()}`}>
        {words.signIn}
      </LinkButton>
      <LinkButton href={`/sign-up${search()}`}>{words.signUp}</LinkButton>
    </Deeds>
  );
}
