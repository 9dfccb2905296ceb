/** A reason not to start that the person can mend: its message is one line saying what is wrong and what to do. */
export class StartError extends Error {
  override name = "StartError";
}
