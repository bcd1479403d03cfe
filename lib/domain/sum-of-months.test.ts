import fc from "fast-check";
import { expect, test } from "vitest";
import { toObservation, toPublisher, toSource } from "@/lib/charts/testing/examplia";
import { listMonths } from "./months";
import type { Observation } from "./observation";
import { qualifiers, toOpenEnd } from "./qualifier";
import { toSumQualifier, toSumsOfMonths } from "./sum-of-months";

const office = toSource(toPublisher("office", "Office of Examplia"));
const newspaper = toSource(toPublisher("newspaper", "Newspaper of Examplia"), { quotedBody: office.publisher });

function toMonth(month: string, value: number | null, over: Partial<Observation> = {}): Observation {
  const end = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);
  return toObservation(end, value, over.source ?? office, { referencePeriodStart: `${month}-01`, populationGroup: "civilians", ...over });
}

const year = listMonths("2030-01", "2030-12");
const whole = year.map((month, index) => toMonth(month, index + 1));

test("adds the twelve months of a year", () => {
  expect(toSumsOfMonths(whole)).toMatchObject({
    sums: [{ computed: true, year: 2030, value: 78, lower: null, qualifier: "exact" }],
    unsummed: [],
  });
});

test("adds nothing where a month is missing, and says which", () => {
  const { sums, unsummed } = toSumsOfMonths(whole.filter((_, index) => index !== 2));
  expect(sums).toEqual([]);
  expect(unsummed).toMatchObject([{ year: 2030, usable: 11, unusable: [{ month: "2030-03", why: "not_published" }] }]);
});

test("adds nothing over a month that is not reported, doubtful, or given differently by two documents", () => {
  const others = [
    toMonth("2030-01", null),
    toMonth("2030-01", 1, { note: "Doubtful: copied twice." }),
    toMonth("2030-01", 2, { source: newspaper }),
  ];
  const toWhy = (january: Observation[]) => toSumsOfMonths([...january, ...whole.slice(1)]).unsummed[0]?.unusable[0]?.why;
  expect(others.map((one) => toWhy(one.source === newspaper ? [one, ...whole.slice(0, 1)] : [one]))).toEqual([
    "not_reported",
    "doubtful",
    "disagreeing",
  ]);
});

test("counts a month once that a newspaper repeats, with the body's own document as its source", () => {
  const { sums } = toSumsOfMonths([toMonth("2030-01", 1, { source: newspaper }), ...whole]);
  expect(sums[0]?.value).toBe(78);
  expect(sums[0]?.months[0]?.source.id).toBe(office.id);
});

test("adds ranges as ranges", () => {
  const [sum] = toSumsOfMonths([toMonth("2030-01", 1, { lower: 0, upper: 5 }), ...whole.slice(1)]).sums;
  expect(sum).toMatchObject({ value: 78, lower: 77, upper: 82 });
});

test("years and other periods are not taken for months", () => {
  const total = toObservation("2030-12-31", 900, office, { referencePeriodStart: "2030-01-01", populationGroup: "civilians" });
  expect(toSumsOfMonths([total, ...whole]).sums[0]?.value).toBe(78);
});

const arbitraryFigure = fc.record({
  value: fc.nat(5000),
  spread: fc.option(fc.tuple(fc.nat(50), fc.nat(50)), { nil: null }),
  qualifier: fc.oneof(fc.constant("exact" as const), fc.constantFrom(...qualifiers)),
});

/** Twelve months of two groups, in any order. */
const arbitraryYear = fc.array(arbitraryFigure, { minLength: 24, maxLength: 24 }).chain((figures) =>
  fc.shuffledSubarray(
    figures.map(({ value, spread, qualifier }, index) =>
      toMonth(year[index % 12] ?? "", value, {
        qualifier,
        populationGroup: index < 12 ? "civilians" : "police",
        ...(spread && { lower: Math.max(0, value - spread[0]), upper: value + spread[1] }),
      }),
    ),
    { minLength: 24 },
  ),
);

test("a sum is of twelve months of one group and one year, within its range, and as open as its parts", () => {
  fc.assert(
    fc.property(arbitraryYear, (figures) => {
      const { sums, unsummed } = toSumsOfMonths(figures);
      expect(sums.length + unsummed.length).toBe(2);
      expect(unsummed.every(({ opposite }) => opposite)).toBe(true);
      for (const { value, lower, upper, qualifier, months } of sums) {
        expect(months.map((one) => one.referencePeriodStart.slice(0, 7))).toEqual(year);
        expect(new Set(months.map((one) => one.populationGroup)).size).toBe(1);
        expect(value).toBe(months.reduce((sum, one) => sum + (one.value ?? Number.NaN), 0));
        expect(lower ?? value).toBeLessThanOrEqual(value);
        expect(upper ?? value).toBeGreaterThanOrEqual(value);
        for (const one of months) if (toOpenEnd(one.qualifier)) expect(toOpenEnd(qualifier)).toBe(toOpenEnd(one.qualifier));
        expect(qualifier === "exact").toBe(months.every((one) => one.qualifier === "exact"));
      }
    }),
  );
});

/** Figures of some months, a few of them missing, repeated or contradicted by a newspaper. */
const arbitraryFigures = fc.array(
  fc
    .record({
      index: fc.nat(23),
      value: fc.option(fc.nat(9), { nil: null }),
      populationGroup: fc.constantFrom("civilians", "police", null),
      source: fc.constantFrom(office, newspaper),
    })
    .map(({ index, value, ...over }) => toMonth(listMonths("2030-01", "2031-12")[index] ?? "", value, over)),
  { maxLength: 60 },
);

test("every year of every group is either added or said not to be, whatever the order of the figures", () => {
  const toAnswer = (figures: Observation[]) => {
    const { sums, unsummed } = toSumsOfMonths(figures);
    return [...sums.map((sum) => `${sum.months[0]?.populationGroup} ${sum.year} ${sum.value} ${sum.qualifier}`)]
      .concat(unsummed.map(({ first, year, usable, unusable }) => `${first.populationGroup} ${year} ${usable} ${JSON.stringify(unusable)}`))
      .sort();
  };
  fc.assert(
    fc.property(arbitraryFigures, (figures) => {
      const answer = toAnswer(figures);
      expect(answer).toHaveLength(new Set(figures.map((one) => `${one.populationGroup} ${one.referencePeriodStart.slice(0, 4)}`)).size);
      expect(toAnswer([...figures].reverse())).toEqual(answer);
    }),
  );
});

test("parts open at both ends have no sum", () => {
  expect(toSumQualifier(["at_least", "exact", "less_than"])).toBeNull();
  expect(toSumQualifier(["exact", "at_least", "more_than", "about"])).toBe("at_least");
  expect(toSumQualifier(["exact", "more_than"])).toBe("more_than");
});
