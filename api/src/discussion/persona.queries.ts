import type { Viewer } from "../kernel/viewer.ts";
import { personaColumns, personaFace, personaJoin, type PersonaColumns } from "../identity/personas/persona.columns.ts";
import type { PersonaFace } from "../identity/personas/persona.graphql.ts";
import { statement, type Reader } from "../platform/database/statement.ts";
import type { RowLoader } from "../platform/graphql/context.ts";
import { askingViewer, viewerParameters, visibleThread, type ViewerParameters } from "./place.visibility.ts";

const personasByIds = statement<ViewerParameters & { ids: string[] }, PersonaColumns<"face">>(
  "personasByIds",
  `select ${personaColumns("face", "fp", "fa", askingViewer)}
   from persona p join thread t on t.id = p.thread_id join place pl on pl.id = t.place_id
   ${personaJoin("fp", "fa", "p.id")}
   where p.id = any(:ids::uuid[]) and ${visibleThread("t", "pl")}`,
);

/** The faces among these, for whoever may see the threads in which they speak. */
export async function readPersonas(reader: Reader, viewer: Viewer, ids: string[]): Promise<PersonaFace[]> {
  return (await personasByIds(reader, { ...viewerParameters(viewer), ids })).map((row) => personaFace(row, "face")!);
}

/** Faces by UUID, for whoever may see the threads in which they speak. */
export const personaRows: RowLoader<PersonaFace> = {
  load: ({ reader, viewer }, ids) => readPersonas(reader, viewer, ids),
  idOf: (face) => face.uuid,
};
