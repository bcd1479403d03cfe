import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { toDaySpan } from "@/lib/domain/partial-date";
import { timelineKinds } from "@/lib/domain/timeline-event";
import { toDirection } from "@/lib/i18n/locales";
import { toTextWidth } from "./text-width";
import {
  markRadius,
  type PlacedMark,
  type TimelineInput,
  type TimelineLayout,
  type TimelineMark,
  toTimelineLayout,
} from "./timeline-layout";

type Row = { date: string; date_to: string; title_en: string; title_ar: string; title_ckb: string; kind: string };

const shipped: Row[] = parse(readFileSync(path.join(import.meta.dirname, "../../prisma/data/catalogue/timeline.csv")), { columns: true });
const years = [Date.UTC(2003, 0, 1), Date.UTC(2026, 0, 1)] as [number, number];
const toInstant = (day: string) => Date.parse(`${day}T00:00:00Z`);

function toShippedInput(locale: "en" | "ar" | "ckb"): TimelineInput {
  const toMark = (row: Row, index: number): TimelineMark => ({
    key: `${row.date} ${row.title_en}`,
    title: row[`title_${locale}`],
    number: String(index + 1),
    from: toInstant(toDaySpan(row.date).first),
    to: toInstant(toDaySpan(row.date_to || row.date).last),
  });
  const lanes = timelineKinds.map((kind) => ({
    name: kind,
    marks: shipped.flatMap((row, index) => (row.kind === kind ? [toMark(row, index)] : [])),
  }));
  const ticks = Array.from({ length: 23 }, (_, index) => ({ at: Date.UTC(2003 + index, 0, 1), label: String(2003 + index), minor: false }));
  return { direction: toDirection(locale), domain: years, ticks, lanes };
}

/** The room that an event takes with its label, from left to right. */
function toRoom({ label, x0, x1 }: PlacedMark, fontSize: number): { left: number; right: number } {
  const width = toTextWidth(label.text, fontSize);
  const left = label.anchor === "left" ? label.x : label.x - width;
  return { left: Math.min(left, x0 - markRadius), right: Math.max(left + width, x1 + markRadius) };
}

function expectNoneToOverlap({ lanes, width, height, fontSize }: TimelineLayout) {
  for (const { marks } of lanes) {
    for (const [index, mark] of marks.entries()) {
      const room = toRoom(mark, fontSize);
      expect(room.left, mark.mark.title).toBeGreaterThanOrEqual(0);
      expect(room.right, mark.mark.title).toBeLessThanOrEqual(width);
      expect(mark.y).toBeLessThan(height);
      for (const other of marks.slice(index + 1)) {
        if (Math.abs(other.y - mark.y) >= fontSize) continue;
        const taken = toRoom(other, fontSize);
        expect(room.right < taken.left || taken.right < room.left, `${mark.label.text} / ${other.label.text}`).toBe(true);
      }
    }
  }
}

test.each(["en", "ar", "ckb"] as const)("no two names of the shipped events overlap, and none is cut (%s)", (locale) => {
  for (const width of [1072, 1120]) {
    const layout = toTimelineLayout(toShippedInput(locale), width);
    expectNoneToOverlap(layout);
    expect(layout.lanes.flatMap(({ marks }) => marks)).toHaveLength(shipped.length);
  }
});

test("time runs from left to right in all languages", () => {
  for (const locale of ["en", "ar", "ckb"] as const) {
    for (const { marks } of toTimelineLayout(toShippedInput(locale)).lanes) {
      const places = [...marks].sort((a, b) => a.mark.from - b.mark.from).map(({ x0 }) => x0);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  }
});

test("where names find no room, events bear their number in the list", () => {
  const marks = Array.from({ length: 40 }, (_, index): TimelineMark => {
    const at = Date.UTC(2010, index, 1);
    return {
      key: String(index),
      title: `Council of Examplia meets in its ordinary session ${index}`,
      number: String(index + 1),
      from: at,
      to: at,
    };
  });
  const layout = toTimelineLayout({ direction: "ltr", domain: years, ticks: [], lanes: [{ name: "Examplia", marks }] });
  expectNoneToOverlap(layout);
  const placed = layout.lanes[0]?.marks ?? [];
  expect(placed.some(({ numbered }) => numbered)).toBe(true);
  for (const { numbered, label, mark } of placed) expect(label.text).toBe(numbered ? mark.number : mark.title);
});

test("columns of a series stand on one foot, the highest as high as there is room, and a missing figure has none", () => {
  const points = [
    { at: Date.UTC(2009, 11, 31), value: 50, text: "50" },
    { at: Date.UTC(2010, 11, 31), value: null, text: "not reported" },
    { at: Date.UTC(2011, 11, 31), value: 100, text: "100" },
  ];
  const lane = { name: "Examplia", marks: [], series: { name: "Displaced", points } };
  const series = toTimelineLayout({ direction: "ltr", domain: years, ticks: [], lanes: [lane] }).lanes[0]?.series;
  expect(series?.columns).toHaveLength(2);
  const [first, last] = series?.columns ?? [];
  expect(last?.height).toBeCloseTo(2 * (first?.height ?? 0));
  for (const { y, height } of series?.columns ?? []) expect(y + height).toBeCloseTo(series?.foot ?? 0);
  expect(series?.highest?.text).toBe("100");
});
