import type { CombinedError } from "@urql/core";
import { useWords } from "../i18n/words.ts";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/surfaces.tsx";
import { PageHead } from "./PageContext.tsx";
import { faultOf } from "./page.ts";

const statusOf: Record<string, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  RATE_LIMITED: 429,
  BAD_USER_INPUT: 400,
};

/** A page whose document could not be read: what happened, and a way to try again. */
export function ErrorState(props: { error: CombinedError; retry: () => void }) {
  const words = useWords("common");
  const fault = () => faultOf(props.error);
  return (
    <>
      <PageHead title={words.error.title} status={statusOf[fault().code] ?? 500} />
      <h1>{words.error.title}</h1>
      <Empty text={words.fault(fault().code, fault().retryAfterSeconds)}>
        <Button onClick={() => props.retry()}>{words.error.retry}</Button>
      </Empty>
    </>
  );
}
