import type { CombinedError } from "@urql/core";
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { PageQuery } from "../graphql/pageQuery.ts";
import { useWords } from "../i18n/words.ts";
import { LoadingLines } from "../ui/surfaces.tsx";
import { ErrorState } from "./ErrorState.tsx";

/** A fault that emptied a whole field of the page: it must not look as if there were nothing. */
function isEmptied(data: unknown, error: CombinedError | undefined): boolean {
  const fields = data as Record<string, unknown>;
  return error?.graphQLErrors.some(({ path }) => path?.[0] !== undefined && fields[String(path[0])] == null) ?? false;
}

/** Shows a page's data once it is there; before that grey lines, and an error as words. */
export function Loaded<Data>(props: { page: PageQuery<Data>; children: (data: () => Data) => JSX.Element }) {
  const { loading } = useWords("common");
  const data = () => {
    const known = props.page.data();
    return known && !isEmptied(known, props.page.error()) ? known : undefined;
  };
  const failed = () => (data() ? undefined : props.page.error());
  return (
    <Show
      when={data()}
      fallback={
        <Show when={failed()} fallback={<LoadingLines label={loading} />}>
          {(error) => <ErrorState error={error()} retry={() => void props.page.refetch()} />}
        </Show>
      }
    >
      {(data) => props.children(data as () => Data)}
    </Show>
  );
}
