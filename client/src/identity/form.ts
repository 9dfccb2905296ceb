import type { createForm } from "../forms/createForm.ts";
import type { MistakeInWords } from "./ErrorSummary.tsx";

/** All mistakes of a form for its summary: first those of these fields, in their order, then the rest. */
export function mistakesOf(form: ReturnType<typeof createForm>, fields: readonly string[]): MistakeInWords[] {
  const atFields = fields.flatMap((field) => {
    const text = form.errorFor(field);
    return text ? [{ field, text }] : [];
  });
  return [...atFields, ...form.errorsBeside(fields).map((text) => ({ text }))];
}
