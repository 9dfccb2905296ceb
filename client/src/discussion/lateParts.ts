import { Composer } from "./Composer.tsx";
import { lateComposer } from "./ReplyPlace.tsx";
import { ThreadForms } from "./ThreadForms.tsx";
import { lateForms } from "./ThreadMenu.tsx";

lateComposer.drawWith(Composer);
lateForms.drawWith(ThreadForms);
