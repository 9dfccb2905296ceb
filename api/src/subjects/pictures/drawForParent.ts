import { encodePicture } from "./encode.ts";

/** The other end of a Drawer: draws each file that it is sent, until there is nobody left to draw for. */
export function drawForParent(): Promise<void> {
  // Ctrl-C reaches the whole group; what is being drawn then is still wanted by an upload that is not cut off.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => {});
  process.on("message", (file: Uint8Array) => {
    const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
    void encodePicture(bytes).then((drawn) => process.send?.(drawn));
  });
  return new Promise((resolve) => process.once("disconnect", resolve));
}
