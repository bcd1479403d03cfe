import { toSubject } from "./catalogue-subject";
import { catalogues } from "./catalogues";
import { observations } from "./observations";
import type { Subject } from "./subject";

/** Everything a file in our own columns can be about. */
export const subjects: readonly Subject[] = [observations, ...catalogues.map(toSubject)];
