import type { Rule } from "@/lib/domain/comparability/rule";
import { abroadRule } from "./abroad";
import { countryRule } from "./country";
import { coverageRule } from "./coverage";
import { denominatorRule } from "./denominator";
import { doubtfulRule } from "./doubtful";
import { electionTypeRule } from "./election-type";
import { estimateRule } from "./estimate";
import { estimateBelowRegisterRule } from "./estimate-below-register";
import { exactnessRule } from "./exactness";
import { groupRule } from "./group";
import { indicatorRule } from "./indicator";
import { methodBreakRule } from "./method-break";
import { placeRule } from "./place";
import { publisherRule } from "./publisher";
import { registerRule } from "./register";
import { reportedRule } from "./reported";
import { stageRule } from "./stage";
import { votingScopeRule } from "./voting-scope";

/** All rules, as the method page lists them. */
export const comparabilityRules: readonly Rule[] = [
  indicatorRule,
  reportedRule,
  doubtfulRule,
  countryRule,
  placeRule,
  groupRule,
  denominatorRule,
  registerRule,
  estimateRule,
  estimateBelowRegisterRule,
  votingScopeRule,
  electionTypeRule,
  coverageRule,
  abroadRule,
  stageRule,
  exactnessRule,
  publisherRule,
  methodBreakRule,
];
