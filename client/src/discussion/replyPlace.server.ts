import { Composer } from "./Composer.tsx";
import { drawWith } from "./ReplyPlace.tsx";

drawWith(Composer);
