import { z } from "zod";

const address = z.email().max(254);

/** An address in the form in which it is kept; the database compares it without regard to case. */
export const normalEmail = (given: string): string => given.normalize("NFKC").trim();

/** Whether mail can be sent to it, as far as its shape tells. */
export const isEmail = (email: string): boolean => address.safeParse(email).success;
