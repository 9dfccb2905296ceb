import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import { FormErrors } from "../ui/Field.tsx";
import { showToast } from "../ui/Toast.tsx";
import { meAction } from "./meAction.ts";
import { Done, MePart } from "./MePart.tsx";
import { PasswordField } from "./PasswordField.tsx";

/** Changing the password. `refetch`: the other sessions have ended. */
export function PasswordPart(props: { handle: string; refetch: () => Promise<void> }) {
  const { password: words } = useWords("me");
  const { rule } = useWords("passwordField");
  const { house } = useSession();
  let element: HTMLFormElement | undefined;
  const done = () => {
    element?.reset();
    showToast(words.changed);
    void props.refetch();
  };
  const form = createForm(meAction, { deed: "password", done });
  return (
    <MePart id="password" title={words.title} lead={words.lead}>
      <form {...form.attributes} ref={element}>
        <input type="hidden" name="deed" value={form.deed} />
        <input type="text" name="username" value={props.handle} autocomplete="username" hidden readonly />
        <FormErrors errors={form.errorsBeside(["currentPassword", "newPassword"])} />
        <PasswordField
          label={words.current}
          name="currentPassword"
          error={form.errorFor("currentPassword")}
          autocomplete="current-password"
        />
        <PasswordField
          label={words.next}
          hint={rule(house().passwordMinLength)}
          name="newPassword"
          error={form.errorFor("newPassword")}
          autocomplete="new-password"
        />
        <Button type="submit" disabled={form.isPending()}>
          {words.submit}
        </Button>
        <Done deed="password" text={words.changed} />
      </form>
    </MePart>
  );
}
