import type { FieldVisibility } from "@tongxing/schema/generated/graphql.ts";
import { useWords } from "../i18n/words.ts";
import { Select } from "../ui/Field.tsx";

const visibilities: readonly FieldVisibility[] = ["NOBODY", "MEMBERS", "EVERYONE"];

/** Who sees a field of the profile. */
export function VisibilitySelect(props: { field: string; name: string; value: string }) {
  const { visibility: words } = useWords("me");
  return (
    <Select
      label={words.label(props.field)}
      name={props.name}
      value={props.value}
      options={visibilities.map((value) => ({ value, label: words[value] }))}
    />
  );
}
