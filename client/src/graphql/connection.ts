import { createEffect, createRoot, createSignal, on } from "solid-js";

const [isOffline, setOffline] = createSignal(false);
const [isSignedOut, setSignedOut] = createSignal(false);
const [retries, setRetries] = createSignal(0);

/**
 * What the browser knows about its line to the house. These signals are never written on the server,
 * where one module serves every reader.
 */
export const connection = {
  /** The last request did not reach the server. */
  isOffline,
  /** The API no longer knows the session that this page was rendered for. */
  isSignedOut,
  /** Counts up each time the reader, or the returning network, asks to try again. */
  retries,
  setOffline,
  setSignedOut,
  retry: () => setRetries((count) => count + 1),
};

const houseAnswers = () =>
  fetch("/healthz", { cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );

/** Says that the line is down, and resolves when the house answers again: asked whenever a retry is. */
export function lineIsBack(): Promise<void> {
  connection.setOffline(true);
  return new Promise((resolve) => {
    createRoot((dispose) => {
      const tryAgain = async () => {
        if (!(await houseAnswers())) return connection.setOffline(true);
        dispose();
        resolve();
      };
      createEffect(on(connection.retries, () => void tryAgain(), { defer: true }));
    });
  });
}

/** Tries again when the network comes back. Called once, by the browser's entry. */
export function watchNetwork(): void {
  addEventListener("offline", () => setOffline(true));
  addEventListener("online", () => {
    setOffline(false);
    connection.retry();
  });
}
