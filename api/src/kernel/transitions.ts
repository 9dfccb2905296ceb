/**
 * A state machine as a table: for each state, what may happen in it, and the state that follows. What does not stand
 * there cannot happen.
 */
export type Transitions<State extends string, Happening extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Happening, State>>>>
>;

/** The state that follows, or null when this cannot happen in that state. */
export function nextState<State extends string, Happening extends string>(
  table: Transitions<State, Happening>,
  state: State,
  happening: Happening,
): State | null {
  return table[state][happening] ?? null;
}
