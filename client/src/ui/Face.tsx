import { useWords } from "../i18n/words.ts";
import styles from "./widgets.module.css";

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const first = [...(words[0] ?? "")][0] ?? "";
  const isLatin = /\p{Script=Latin}/u.test(first);
  const last = isLatin && words.length > 1 ? ([...(words.at(-1) ?? "")][0] ?? "") : "";
  return (first + last).toUpperCase();
}

/** A round face with initials; `mask` for a pseudonym, in its colour (0 to 7). Decoration: the name always stands beside it. */
export function Face(props: { name: string; mask?: boolean; colour?: number | null; small?: boolean }) {
  return (
    <span
      class={`${styles.face} ${props.mask ? styles.mask : ""} ${props.small ? styles.small : ""}`}
      data-colour={props.colour ?? undefined}
      aria-hidden="true"
    >
      {initialsOf(props.name)}
    </span>
  );
}

/** With what right somebody speaks: a role, an office, or no name. */
export function RoleBadge(props: {
  role: "PATIENT" | "CARER" | "SURVIVOR" | "MODERATOR" | "EXPERT" | "ADMINISTRATOR" | "ANONYMOUS";
}) {
  const { roles } = useWords("common");
  const isStaff = () => ["MODERATOR", "EXPERT", "ADMINISTRATOR"].includes(props.role);
  return <span class={`${styles.role} ${isStaff() ? styles.staff : ""}`}>{roles[props.role]}</span>;
}
