import { WordsFirst } from "../care/WordsFirst.tsx";
import type { createForm } from "../forms/createForm.ts";
import { AskFirst } from "../pictures/AskFirst.tsx";

/** All that the house asks the author of a form before it publishes these texts. */
export function AskedFirst(props: { form: ReturnType<typeof createForm>; texts: string }) {
  return (
    <>
      <AskFirst isAsked={props.form.hasMistake("PERSONAL_DATA_FOUND")} texts={props.texts} />
      <WordsFirst returned={props.form.returned()} />
    </>
  );
}
