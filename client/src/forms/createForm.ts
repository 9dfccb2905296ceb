import { useNavigate } from "@solidjs/router";
import { useClient } from "@urql/solid";
import { createSignal, useContext } from "solid-js";
import { knownWords, loadWords, useWords } from "../i18n/words.ts";
import { ActionFault, runWith } from "../page/page.ts";
import type { Action, ActionOutcome, Mistake } from "../page/page.ts";
import { PageContext } from "../page/PageContext.tsx";
import type { Returned } from "../page/PageContext.tsx";
import { usePathParams } from "../page/pathParams.ts";
import { keepPreferences } from "../session/preferences.ts";
import { useSession } from "../session/SessionContext.tsx";

interface FormOptions {
  /** Tells the forms of one page apart; posted as the hidden field `deed`. */
  deed?: string;
  /** Called in the browser instead of going where the action says, e.g. to place a reply in the open page. */
  done?: (outcome: ActionOutcome) => void;
  /** In the browser: what goes with the form's fields, and may have to be waited for. */
  beside?: () => Promise<Record<string, string>>;
}

/**
 * A form that runs its page's action: posted to the server without JavaScript, run in the browser with it.
 * Spread `form.attributes` on the `<form>`. The words for mistakes (`errors`) are fetched with the first one.
 */
export function createForm(action: Action, options: FormOptions = {}) {
  const deed = options.deed ?? "";
  const page = useContext(PageContext);
  const words = useWords("common");
  const { locale } = useSession();
  const client = useClient();
  const navigate = useNavigate();
  const params = usePathParams();
  const [returned, setReturned] = createSignal<Returned | undefined>(
    page.returned?.deed === deed ? page.returned : undefined,
  );
  const [isPending, setPending] = createSignal(false);

  const follow = (outcome: ActionOutcome) => {
    if ("goTo" in outcome) keepPreferences(outcome.remember ?? {});
    if (options.done) return options.done(outcome);
    if (!("goTo" in outcome)) return;
    if (outcome.reload) location.assign(outcome.goTo);
    else navigate(outcome.goTo);
  };

  const submit = async (values: Record<string, string>) => {
    setPending(true);
    try {
      const form = { ...values, ...(await options.beside?.()) };
      const outcome = await action({ form, params: params(), run: runWith(client) });
      const userErrors = "userErrors" in outcome ? outcome.userErrors : [];
      const shown = "shown" in outcome ? outcome.shown : undefined;
      if (userErrors.length) await loadWords(locale, ["errors"]);
      setReturned(userErrors.length ? { deed, values, userErrors } : shown && { deed, values: {}, userErrors, shown });
      if (!userErrors.length) follow(outcome);
    } catch (fault) {
      if (!(fault instanceof ActionFault)) throw fault;
      setReturned({ deed, values, userErrors: [], fault });
    } finally {
      setPending(false);
    }
  };

  const sayMistake = ({ code }: Mistake) => knownWords(locale, "errors").userErrors[code];
  return {
    attributes: {
      method: "post" as const,
      onSubmit: (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
        event.preventDefault();
        if (isPending()) return;
        const fields = [...new FormData(event.currentTarget, event.submitter)];
        void submit(Object.fromEntries(fields.map(([name, value]) => [name, String(value)])));
      },
    },
    deed,
    isPending,
    /** Whether the API refused it with this code. */
    hasMistake: (code: Mistake["code"]) => returned()?.userErrors.some((mistake) => mistake.code === code) ?? false,
    /** How the form came back. */
    returned,
    /** What the action wants shown once. */
    shown: (name: string) => returned()?.shown?.[name],
    /** What the person had written, when the form came back. */
    value: (name: string) => returned()?.values[name],
    /** The words for a field's mistake. `name` is the last part of the UserError's path. */
    errorFor: (name: string) => {
      const mistake = returned()?.userErrors.find(({ path }) => path.at(-1) === name);
      return mistake && sayMistake(mistake);
    },
    /** The words for what belongs to no named field. */
    errorsBeside: (names: readonly string[]) => {
      const fault = returned()?.fault;
      const others = returned()?.userErrors.filter(({ path }) => !names.includes(path.at(-1) ?? "")) ?? [];
      return [...(fault ? [words.fault(fault.code, fault.retryAfterSeconds)] : []), ...others.map(sayMistake)];
    },
  };
}
