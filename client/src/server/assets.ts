interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

/** What a document must name in its head for some sources. */
export interface Assets {
  entry: string;
  scripts: string[];
  styles: string[];
  fonts: string[];
}

const entrySource = "src/entry-client.tsx";

/** Built in: so the browser's build comes first, then the server's. */
const manifests = import.meta.glob<Record<string, Chunk>>("../../dist/browser/.vite/manifest.json", {
  eager: true,
  import: "default",
  exhaustive: true,
});
const [manifest] = Object.values(manifests);
const known = new Map<string, Assets>();

function collect(sources: readonly string[], chunks: Record<string, Chunk>): Assets {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  const visit = (source: string) => {
    const chunk = chunks[source];
    if (!chunk || scripts.has(`/${chunk.file}`)) return;
    scripts.add(`/${chunk.file}`);
    chunk.imports?.forEach(visit);
    chunk.css?.forEach((file) => styles.add(`/${file}`));
  };
  [entrySource, ...sources].forEach(visit);
  const entry = `/${chunks[entrySource]?.file ?? ""}`;
  scripts.delete(entry);
  const fonts = Object.values(chunks).flatMap(({ file }) => (file.endsWith(".woff2") ? [`/${file}`] : []));
  return { entry, scripts: [...scripts], styles: [...styles], fonts };
}

/** The hashed files that these sources need, from the browser build's manifest (once a set of sources). */
export function assetsOf(sources: readonly string[]): Assets {
  if (!manifest) throw new Error("The browser's build must come before the server's.");
  const key = sources.join(" ");
  let assets = known.get(key);
  if (!assets) known.set(key, (assets = collect(sources, manifest)));
  return assets;
}
