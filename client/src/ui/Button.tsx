import { splitProps } from "solid-js";
import type { JSX } from "solid-js";
import styles from "./widgets.module.css";

/** How much a button asks for attention: at most one `primary` on a page. */
export type ButtonLook = "primary" | "outlined" | "plain";

/** The class of a button: for rows drawn fifty times, where a plain `<button class>` costs a tenth of the component. */
export const buttonClass = (look: ButtonLook | undefined) =>
  look === "primary"
    ? `${styles.button} ${styles.primary}`
    : look === "plain"
      ? `${styles.button} ${styles.plain}`
      : styles.button;

/** A button; `type` is "button" unless told otherwise. */
export function Button(props: JSX.ButtonHTMLAttributes<HTMLButtonElement> & { look?: ButtonLook }) {
  const [own, rest] = splitProps(props, ["look", "type"]);
  return <button type={own.type ?? "button"} class={buttonClass(own.look)} {...rest} />;
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton(props: { href: string; look?: ButtonLook; rel?: string; children: JSX.Element }) {
  return (
    <a href={props.href} class={buttonClass(props.look)} rel={props.rel}>
      {props.children}
    </a>
  );
}

/** A row of buttons. */
export function Deeds(props: { children: JSX.Element }) {
  return <div class={styles.deeds}>{props.children}</div>;
}
