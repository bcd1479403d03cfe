import { campAboveGovernorate } from "./camp-above-governorate";
import { jump } from "./jump";
import { partAboveWhole } from "./part-above-whole";
import { percentOfCounts } from "./percent-of-counts";
import { periodInFuture } from "./period-in-future";
import type { Rule } from "./rule";
import { sameFigureAgain } from "./same-figure-again";
import { sumOfParts } from "./sum-of-parts";
import { sumOfPlaces } from "./sum-of-places";
import { votesAboveRegister } from "./votes-above-register";

/** Everything that an import warns of, in the order in which it is told. */
export const rules: readonly Rule[] = [
  periodInFuture,
  jump,
  sameFigureAgain,
  percentOfCounts,
  votesAboveRegister,
  campAboveGovernorate,
  partAboveWhole,
  sumOfParts,
  sumOfPlaces,
];
