import fc from "fast-check";
import lz from "lz-string";
import { expect, test, vi } from "vitest";
import { allHostileTexts } from "@/lib/export/testing/hostile-texts";
import { locales } from "@/lib/i18n/locales";
import { toOneLine, toPlainText } from "./plain-text";
import { parseReportCode, toReportCode } from "./report-code";
import { parseReport, type ReportState, reportLimits, reportProblems, toEmptyReport, toReportFigure } from "./report-state";

vi.setConfig({ testTimeout: 60_000 });

const letters = (most: number) =>
  fc.oneof(
    fc.string({ unit: "binary", maxLength: most }),
    fc.string({ unit: "grapheme", maxLength: most / 2 }),
    fc.constantFrom("النازحون", "ئاوارەکان"),
  );
const line = (most: number) =>
  letters(most)
    .map(toOneLine)
    .filter((text) => text.length <= most);
const edition = fc.option(fc.integer({ min: 1, max: 999_999_999 }), { nil: null });

const figure = fc.record({
  kind: fc.constant("figure" as const),
  slug: fc.stringMatching(/^[a-z0-9-]{1,30}$/),
  parameters: fc.dictionary(fc.stringMatching(/^[A-Za-z][A-Za-z_]{0,12}$/), line(40), { maxKeys: 5, noNullPrototype: true }),
  edition,
  caption: line(60),
  title: fc.constant(""),
});
const text = fc.record({ kind: fc.constant("text" as const), text: letters(200).map(toPlainText) });

const report: fc.Arbitrary<ReportState> = fc.record({
  title: line(60),
  author: line(40),
  date: fc.constantFrom("", "2026-03-01", "2024-02-29"),
  language: fc.constantFrom(...locales),
  digits: fc.constantFrom(null, "latn" as const, "arab" as const),
  edition,
  parts: fc.array(fc.oneof(figure, text), { maxLength: 8 }),
});

const isReportOrProblem = (answer: unknown) =>
  typeof answer === "string" ? (reportProblems as readonly string[]).includes(answer) : Array.isArray((answer as ReportState).parts);

test("every report comes back from its code as it was", () => {
  fc.assert(
    fc.property(report, (written) => {
      const code = toReportCode(written);
      fc.pre(code !== null);
      expect(code).toMatch(/^1\.[A-Za-z0-9_-]+$/);
      expect(parseReportCode(code)).toEqual(written);
      // An address of it says the same, however it is put together.
      expect(parseReportCode(new URL(`https://example.org/?r=${code}`).searchParams.get("r") ?? "")).toEqual(written);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test("nothing that stands in an address throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ maxLength: 400 }), fc.stringMatching(/^1\.[A-Za-z0-9_-]{0,400}$/)), (code) => {
      expect(isReportOrProblem(parseReportCode(code))).toBe(true);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test("nothing that is sent throws", () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ parts: fc.array(fc.jsonValue()), title: fc.jsonValue() })), (data) => {
      const packed = `1.${lz.compressToEncodedURIComponent(JSON.stringify(data)).replaceAll("+", "_")}`;
      expect(isReportOrProblem(parseReport(data))).toBe(true);
      expect(isReportOrProblem(parseReportCode(packed))).toBe(true);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("a code that is cut off, changed, or of a later version is named as that", () => {
  const code = toReportCode({
    ...toEmptyReport("en"),
    title: "Displacement in Examplia",
    parts: [{ kind: "text", text: "One paragraph." }],
  });
  expect(parseReportCode(String(code).slice(0, 20))).toBe("unreadable");
  expect(parseReportCode("")).toBe("unreadable");
  expect(parseReportCode(`2.${String(code).slice(2)}`)).toBe("newer");
  expect(parseReportCode(`1.${"A".repeat(8_000)}`)).toBe("tooLong");
});

test("a code that unpacks to more letters than a report has is refused", () => {
  const bomb = `1.${lz.compressToEncodedURIComponent(JSON.stringify(["x".repeat(reportLimits.letters + 1)])).replaceAll("+", "_")}`;
  expect(bomb.length).toBeLessThan(reportLimits.code / 2);
  expect(parseReportCode(bomb)).toBe("tooLong");
  // The most that so many letters can unpack to: every letter of a code the longest that it can stand for.
  expect(parseReportCode(`1.${bomb.slice(2, 40)}${"_".repeat(reportLimits.code - 40)}`)).toBeTypeOf("string");
});

test("more parts, letters or parameters than a report holds are refused", () => {
  const empty = toEmptyReport("ar");
  const note = { kind: "text", text: "x" };
  expect(parseReport({ ...empty, parts: Array(reportLimits.parts).fill(note) })).toBeTypeOf("object");
  expect(parseReport({ ...empty, parts: Array(reportLimits.parts + 1).fill(note) })).toBe("tooLong");
  expect(parseReport({ ...empty, title: "x".repeat(reportLimits.title + 1) })).toBe("tooLong");
  expect(parseReport({ ...empty, parts: Array(50).fill({ kind: "text", text: "x".repeat(reportLimits.text) }) })).toBe("tooLong");
  expect(parseReport({ ...empty, language: "xx" })).toBe("impossible");
  expect(parseReport({ ...empty, date: "2026-02-30" })).toBe("impossible");
  expect(parseReport({ ...empty, parts: [{ kind: "figure", slug: "../../x", parameters: {}, edition: null, caption: "" }] })).toBe(
    "impossible",
  );
});

test("a report too long for an address has no code", () => {
  const texts = Array.from({ length: 50 }, (_, row) => ({ kind: "text" as const, text: toSentences(row) }));
  expect(toReportCode({ ...toEmptyReport("en"), parts: texts })).toBeNull();
});

test.each(allHostileTexts)("a report that holds %s is bounded, and keeps no control characters", (_name, hostile) => {
  const answer = parseReport({ ...toEmptyReport("en"), title: hostile, parts: [{ kind: "text", text: hostile }] });
  if (typeof answer === "string") return expect(answer).toBe("tooLong");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  expect(JSON.stringify(answer)).not.toMatch(/[\u0000-\u001f\u202a-\u202e]|\\u[0-9a-d]/);
  expect(parseReportCode(String(toReportCode(answer)))).toEqual(answer);
});

test("a figure is read from the address of its chart's page", () => {
  expect(toReportFigure("/ar/charts/idps-over-time?publisher=unhcr&digits=latn&edition=3#cite", "Displaced people")).toEqual({
    language: "ar",
    figure: {
      kind: "figure",
      slug: "idps-over-time",
      parameters: { publisher: "unhcr" },
      edition: 3,
      caption: "",
      title: "Displaced people",
    },
  });
  expect(toReportFigure("https://example.org/en/charts/x", "")).toBeNull();
  expect(toReportFigure("/en/charts/x?edition=zero", "")).toBeNull();
});

/** Words that don't compress to nothing. */
function toSentences(row: number): string {
  return Array.from({ length: 60 }, (_, at) => `In ${1990 + ((row * 7 + at) % 36)}, ${(row + 1) * (at + 3) * 917} people`).join("; ");
}
