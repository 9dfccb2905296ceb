import type { CrisisLineFragment } from "@tongxing/schema/generated/graphql.ts";
import { Show } from "solid-js";
import { useDates } from "../../i18n/dates.ts";
import { useFaceName } from "../../i18n/faceName.ts";
import { useWords } from "../../i18n/words.ts";
import { Clock } from "./Clock.tsx";
import { crisisPath } from "./crisisActions.ts";
import styles from "./crisis.module.css";

/** Whose words it is about. */
export function useAbout() {
  const words = useWords("crisis");
  const nameOf = useFaceName();
  return ({ persona, member }: Pick<CrisisLineFragment, "persona" | "member">) => {
    if (persona) return words.about(nameOf(persona));
    return words.aboutMember(member?.displayName ?? "–");
  };
}

/** A crisis in the list: about whom, since when, and how it stands. Nothing of what was said. */
export function CrisisLine(props: { crisis: CrisisLineFragment }) {
  const words = useWords("crisis");
  const { dateTime } = useDates();
  const about = useAbout();
  const crisis = () => props.crisis;
  const line = () => [
    words.states[crisis().state],
    words.sources[crisis().source],
    words.since(dateTime(crisis().raisedAt)),
    ...(crisis().acknowledgedBy ? [words.by(crisis().acknowledgedBy!.displayName)] : []),
  ];
  return (
    <li class={styles.item} data-state={crisis().state}>
      <h3>
        <a href={crisisPath(crisis().number)}>{words.one(crisis().number)}</a>
      </h3>
      <p>{about(crisis())}</p>
      <p class={styles.small}>{line().join(" · ")}</p>
      <Clock callAt={crisis().callAt} />
      <Show when={crisis().followUpAt}>
        {(at) => (
          <p class={styles.small}>
            {words.followUp.title}: {words.followUp.due(dateTime(at()))}
          </p>
        )}
      </Show>
    </li>
  );
}
