import { findNearest, type Named } from "@/lib/domain/nearest";

/** What is wrong with one parameter, and what would be right. */
export type ParameterFault = {
  parameter: string;
  detail: string;
  allowed: string;
  /** The known code or name that was most likely meant. */
  suggestion?: string;
};

/** The request asks for something with parameters that can't be. */
export class ParametersRefused extends Error {
  constructor(readonly faults: ParameterFault[]) {
    super(faults.map(({ parameter, detail }) => `${parameter}: ${detail}`).join(" "));
  }
}

/** Where a cursor is none that an answer to the same query gave. */
export function refuseCursor(): ParametersRefused {
  const detail = "This is no cursor of this query.";
  return new ParametersRefused([{ parameter: "cursor", detail, allowed: "the `next` of an answer to the same query" }]);
}

/** What the address names is not there. */
export class NotFoundError extends Error {}

/** More than these are not listed in a refusal. */
const MOST_LISTED = 30;

/** A value cut to a length that a sentence bears, without what would turn the sentence around. */
export function toShown(value: string): string {
  const plain = value.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "\ufffd");
  const letters = [...plain.slice(0, 200)];
  return letters.length > 60 ? `${letters.slice(0, 60).join("")}…` : letters.join("");
}

/** Codes in words: those that are few by name, others by where they are listed. */
export function toAllowed(known: readonly string[], listedAt: string): string {
  return known.length > 0 && known.length <= MOST_LISTED ? known.join(", ") : `codes of ${listedAt}`;
}

/**
 * The faults of values that are not known codes, each with the nearest known one.
 *
 * @param listedAt where the known ones are listed
 */
export function findUnknown(parameter: string, values: readonly string[], known: readonly Named[], listedAt: string): ParameterFault[] {
  const codes = new Set(known.map(({ code }) => code));
  return values
    .filter((value) => value !== "" && !codes.has(value))
    .map((value) => {
      const nearest = findNearest(value, known);
      const meant = nearest ? ` Did you mean "${nearest.code}"${nearest.name ? ` (${toShown(nearest.name)})` : ""}?` : "";
      return {
        parameter,
        detail: `"${toShown(value)}" is not known here.${meant}`,
        allowed: toAllowed([...codes].sort(), listedAt),
        ...(nearest && { suggestion: nearest.code }),
      };
    });
}

/** The request asks for something that this site does not do, though others may. */
export class NotImplementedHere extends Error {}
