import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { toComparability, toComparabilityOfAll } from "@/lib/domain/comparability/comparability";
import { reasonCodes } from "@/lib/domain/comparability/reason";
import { findShipped, shippedBreaks, shippedElections, shippedLocations } from "@/lib/domain/comparability/testing/shipped-turnout";
import type { DimensionValue } from "@/lib/domain/dimension-value";
import { toComparabilityWords } from "./comparability-words";
import { toDimensionWords } from "./dimension-words";
import { toContext } from "./testing/examplia";

const dimensionValues: DimensionValue[] = parse<Record<string, string>>(readFileSync("prisma/data/catalogue/dimensions.csv"), {
  columns: true,
  bom: true,
}).map((row) => ({
  dimension: row.dimension ?? "",
  code: row.code ?? "",
  names: { en: row.name_en ?? "", ar: row.name_ar || null, ckb: row.name_ckb || null },
  notes: null,
}));
const names = { elections: shippedElections, locations: shippedLocations, dimensions: toDimensionWords(dimensionValues) };
const context = { breaks: shippedBreaks };
const first = findShipped("IQ-PARL-2021-10", 41, { publisher: "esta-media" });
const last = findShipped("IQ-PARL-2021-10", 44, { publisher: "esta-media" });
const final2025 = findShipped("IQ-PARL-2025-11", 56.11, { stage: "final" });

test("2021 against 2025: a reader is told what differs", () => {
  expect(toComparabilityWords(toComparability(last, final2025, context), names, toContext())).toEqual({
    verdict: "not_comparable",
    text: "These figures can’t be compared.",
    reasons: [
      "The votes are divided by different things: Registered voters (October 2021); Registered voters with updated biometric records (November 2025). A rate on one base says nothing about a rate on another.",
    ],
  });
});

test("what is shown all the same says so", () => {
  const { text } = toComparabilityWords(toComparability(last, final2025), names, toContext(), { shownAnyway: true });
  expect(text).toBe("Shown all the same: these figures can’t be compared.");
});

test("within one election, it is not named again and again; how much was counted is", () => {
  expect(toComparabilityWords(toComparability(first, last), names, toContext()).reasons).toEqual([
    "Preliminary figures stand beside final ones: Final; Preliminary, 94% counted. Early counts lack votes and are often divided by the whole register all the same.",
  ]);
});

test("kinds of elections are named where several are compared, and governorates counted", () => {
  const councils = findShipped("IQ-GOV-2023-12", 41, { stage: "final" });
  expect(toComparabilityWords(toComparability(councils, final2025, context), names, toContext()).reasons).toEqual([
    "Elections of different kinds: governorate councils, December 2023; parliament, November 2025. A difference between them is not a change over time.",
    "Not the same part of the country voted: 15 governorates (governorate councils, December 2023); everywhere (parliament, November 2025).",
  ]);
});

test("Karkh beside all of Baghdad is said with their names", () => {
  const half = findShipped("IQ-PARL-2021-10", 34, { locationCode: "IQG08-KARKH", publisher: "esta-media" });
  const whole = findShipped("IQ-PARL-2025-11", 48.86, { locationCode: "IQG08" });
  expect(toComparabilityWords(toComparability(half, whole, context), names, toContext()).reasons[0]).toBe(
    "A part in one election is not compared with the whole in another: Baghdad – Karkh (October 2021); Baghdad (November 2025).",
  );
});

test("a change of method is told with its day and reason", () => {
  const before = findShipped("IQ-PARL-2018-05", 44.85);
  const after = findShipped("IQ-PARL-2021-10", 43.54);
  const [abroad, change] = toComparabilityWords(toComparability(before, after, context), names, toContext()).reasons;
  expect(abroad).toBe(
    "Voters abroad took part in some of these elections only: with voters abroad (May 2018); without voters abroad (October 2021).",
  );
  expect(change).toMatch(/^The method changed between these elections, on 10 October 2021\. From 2021 IHEC divides by a register/);
});

test.each(["en", "ar", "ckb"] as const)("in %s every finding has its sentence, without a gap", (locale) => {
  const reader = toContext({ locale, digits: "latn" });
  const sides = [
    { value: "2021-10-10", names: { en: "A", ar: "أ", ckb: "ئا" }, electionCodes: ["IQ-PARL-2021-10"] },
    { value: null, electionCodes: ["IQ-PARL-2025-11"] },
    { value: "doubtful", electionCodes: ["IQ-PARL-2018-05"] },
    { value: "inexact", electionCodes: ["IQ-PARL-2018-05"] },
  ];
  for (const verdict of ["caveat", "not_comparable"] as const) {
    for (const code of reasonCodes) {
      const [sentence] = toComparabilityWords({ verdict, reasons: [{ code, verdict, sides }] }, names, reader).reasons;
      expect(sentence).not.toMatch(/[{}]|comparability\.| :|: \.|undefined/);
      expect(sentence?.length).toBeGreaterThan(20);
    }
  }
});

test("Arabic and Kurdish readers get their digits and names", () => {
  const comparability = toComparabilityOfAll([first, last], context);
  const [sentence] = toComparabilityWords(comparability, names, toContext({ locale: "ckb", digits: "arab" })).reasons;
  expect(sentence).toContain("سەرەتایی، دوای ژماردنی ٩٤");
});

test("of many elections some are named, and the others counted", () => {
  const codes = shippedElections.filter(({ code }) => code.startsWith("IQ-")).map(({ code }) => code);
  const reason = { code: "register", verdict: "caveat", sides: [{ value: null, electionCodes: codes }] } as const;
  const [sentence] = toComparabilityWords(
    { verdict: "caveat", reasons: [{ ...reason, sides: [...reason.sides] }] },
    names,
    toContext(),
  ).reasons;
  expect(sentence).toMatch(/^“Registered voters” of .*January 2005.* and 12 more are only those/);
});
