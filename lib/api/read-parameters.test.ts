import { expect, test } from "vitest";
import { z } from "zod";
import { choices, codes, day, dimensionCodes, instant, toCommonParameters } from "./parameters";
import { readGiven, readQuery } from "./read-parameters";
import { ParametersRefused } from "./refusal";

const words = { description: "", example: "x" };
const schema = z.strictObject({
  indicator: codes(words),
  sex: dimensionCodes(words),
  qualifier: choices(["exact", "about"], words),
  from: day(words),
  updatedSince: instant(words),
  ...toCommonParameters(["id", "value"], ["id"]),
});

const read = (query: string) => readQuery(schema, readGiven(new URLSearchParams(query)));

function faultsOf(query: string) {
  try {
    read(query);
  } catch (error) {
    if (error instanceof ParametersRefused) return error.faults;
    throw error;
  }
  throw new Error(`${query} was not refused`);
}

test("several values stand with commas between, numbers in digits", () => {
  expect(read("indicator=idps,returnees&limit=5&fields=value,id")).toEqual({
    indicator: ["idps", "returnees"],
    limit: 5,
    fields: ["value", "id"],
  });
});

test("of a dimension none, or nothing, is the whole; elsewhere what a form left empty is not asked for", () => {
  expect(read("sex=none,female")).toEqual({ sex: ["", "female"] });
  expect(read("sex=&indicator=&from=&limit=")).toEqual({ sex: [""] });
});

test("an unknown parameter is refused with the nearest known one", () => {
  expect(faultsOf("indicater=idps")).toEqual([
    {
      parameter: "indicater",
      detail: 'There is no such parameter here. Did you mean "indicator"?',
      allowed: expect.stringContaining("indicator, sex"),
      suggestion: "indicator",
    },
  ]);
});

test("everything that is wrong is told at once, with what is allowed", () => {
  expect(
    faultsOf("limit=0&qualifier=abuot&from=2025-02-30").map(({ parameter, allowed, suggestion }) => [parameter, allowed, suggestion]),
  ).toEqual([
    ["qualifier", "exact, about", "about"],
    ["from", "must be a day of the calendar, as in 2025-12-31", undefined],
    ["limit", "must be a whole number from 1 to 1000", undefined],
  ]);
});

test.each(["__proto__=1", "constructor=1", "toString=1", "hasOwnProperty=", "sex%00=1"])("%s is no parameter", (query) => {
  expect(faultsOf(query)).toHaveLength(1);
});

test("a parameter that is given twice is refused, even with the same value", () => {
  expect(faultsOf("indicator=idps&indicator=idps")[0]?.detail).toBe("It is given more than once.");
  expect(faultsOf("__proto__=1&__proto__=1")[0]?.detail).toBe("It is given more than once.");
});

test.each([
  ["a day that no month has", "from=2025-02-29"],
  ["year 0", "from=0000-01-01"],
  ["year 0 as an instant", "updatedSince=0000-01-01T00:00:00Z"],
  ["an instant without its offset", "updatedSince=2025-01-01T00:00:00"],
  ["a plus that became a space", "updatedSince=2025-01-01T00:00:00+03:00"],
  ["a NUL byte", "indicator=idps%00"],
  ["half a pair of surrogates", "indicator=%ED%A0%80"],
  ["half a page", "limit=1.5"],
  ["a number without end", `limit=${"9".repeat(400)}`],
  ["an exponent", "limit=1e2"],
  ["fifty thousand letters", `indicator=${"a".repeat(50_000)}`],
  ["a hundred and one values", `indicator=${Array.from({ length: 101 }, () => "a").join(",")}`],
])("%s is refused", (_what, query) => {
  expect(faultsOf(query).length).toBeGreaterThan(0);
});

test("a refusal shows no more of a value than a sentence bears, and nothing that turns it around", () => {
  const [fault] = faultsOf(`indicator=${encodeURIComponent(`\u202e${"x".repeat(3_000)}`)}`);
  expect(fault?.detail.length).toBeLessThan(200);
  expect(fault?.detail).not.toContain("\u202e");
});
