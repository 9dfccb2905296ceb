import type { Theme, TypeSize } from "@tongxing/schema/generated/graphql.ts";
import { createEffect, createSignal, on, onMount } from "solid-js";
import { createForm } from "../forms/createForm.ts";
import { useWords } from "../i18n/words.ts";
import { useSession } from "../session/SessionContext.tsx";
import { Button } from "../ui/Button.tsx";
import { FormErrors, Select } from "../ui/Field.tsx";
import { showToast } from "../ui/Toast.tsx";
import { localeNames } from "./localeNames.ts";
import { showLook } from "./look.ts";
import { meAction } from "./meAction.ts";
import type { Me } from "./meDocuments.ts";
import { Done, MePart } from "./MePart.tsx";
import { RadioCards } from "./RadioCards.tsx";
import { zoneChoices } from "./zones.ts";
import styles from "./identity.module.css";

const themes: readonly Theme[] = ["AUTO", "LIGHT", "DARK"];
const typeSizes: readonly TypeSize[] = ["NORMAL", "LARGE"];
const counts = ["SHOWN", "HIDDEN"] as const;

/** Theme, type size and numbers: a choice shows at once and saves itself. Without JavaScript there is a button. */
function LookForm(props: { me: Me }) {
  const words = useWords("me");
  const { refetch } = useSession();
  const done = () => {
    showToast(words.saved);
    void refetch();
  };
  const form = createForm(meAction, { deed: "look", done });
  const [savesItself, setSavesItself] = createSignal(false);
  let button: HTMLButtonElement | undefined;
  let isWaiting = false;
  onMount(() => setSavesItself(true));
  const choose = (event: Event & { currentTarget: HTMLFormElement }) => {
    const chosen = new FormData(event.currentTarget);
    showLook(chosen.get("theme") as Theme, chosen.get("typeSize") as TypeSize);
    if (form.isPending()) isWaiting = true;
    else button?.click();
  };
  // What was chosen while the last choice was being saved.
  createEffect(
    on(form.isPending, (isPending) => {
      if (isPending || !isWaiting) return;
      isWaiting = false;
      button?.click();
    }),
  );
  return (
    <form {...form.attributes} onChange={choose}>
      <input type="hidden" name="deed" value={form.deed} />
      <FormErrors errors={form.errorsBeside([])} />
      <RadioCards
        isRow
        legend={words.reading.theme}
        name="theme"
        value={form.value("theme") ?? props.me.theme}
        choices={themes.map((theme) => ({ value: theme, label: words.reading.themes[theme] }))}
      />
      <RadioCards
        isRow
        legend={words.reading.typeSize}
        name="typeSize"
        value={form.value("typeSize") ?? props.me.typeSize}
        choices={typeSizes.map((size) => ({ value: size, label: words.reading.typeSizes[size] }))}
      />
      <RadioCards
        isRow
        legend={words.reading.counts}
        hint={words.reading.countsHint}
        name="counts"
        value={form.value("counts") ?? (props.me.hidesCounts ? "HIDDEN" : "SHOWN")}
        choices={counts.map((value) => ({ value, label: words.reading.countsChoices[value] }))}
      />
      <div hidden={savesItself()}>
        <Button ref={button} type="submit">
          {words.save}
        </Button>
      </div>
      <Done deed="look" />
    </form>
  );
}

/** Language and time zone: the page is loaded anew in them, so they are saved by a button only. */
function PlaceForm(props: { me: Me }) {
  const words = useWords("me");
  const { locale } = useSession();
  const form = createForm(meAction, { deed: "place" });
  return (
    <form {...form.attributes} class={styles.split}>
      <input type="hidden" name="deed" value={form.deed} />
      <FormErrors errors={form.errorsBeside(["timeZone"])} />
      <Select
        label={words.reading.locale}
        name="locale"
        value={form.value("locale") ?? locale.toUpperCase()}
        options={localeNames}
      />
      <Select
        label={words.reading.timeZone}
        name="timeZone"
        value={form.value("timeZone") ?? props.me.timeZone}
        error={form.errorFor("timeZone")}
        options={zoneChoices(locale, props.me.timeZone)}
      />
      <Button type="submit" disabled={form.isPending()}>
        {words.save}
      </Button>
      <Done deed="place" />
    </form>
  );
}

/** How the house is shown to a member. */
export function ReadingPart(props: { me: Me }) {
  const words = useWords("me");
  return (
    <MePart id="reading" title={words.reading.title} lead={words.reading.lead}>
      <LookForm me={props.me} />
      <PlaceForm me={props.me} />
    </MePart>
  );
}
