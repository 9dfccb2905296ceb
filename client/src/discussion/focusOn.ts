/** Puts the focus on an element once it is drawn, and shows it if it is out of sight. */
export const focusOn = (selector: string): number =>
  requestAnimationFrame(() => {
    const found = document.querySelector<HTMLElement>(selector);
    found?.focus({ preventScroll: true });
    found?.scrollIntoView({ block: "nearest" });
  });
