import type { UserErrorCode } from "@tongxing/schema/generated/graphql.ts";

/** What is said of a file. No form is answered so, only an upload: the words are fetched with what sends it. */
export type UploadRefusal = Exclude<Extract<UserErrorCode, `PICTURE_${string}`>, "PICTURE_GONE"> | "UPLOADS_FULL";
