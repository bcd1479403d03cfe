import { describe, expect, test } from "vitest";
import { toDrawingSize } from "./layout";
import type { PlacedText } from "./layout-parts";
import { findNearest, listPointPlaces, takeStep } from "./point-places";
import { toReadingsLayout } from "./readings-layout";
import { toExampleReadings } from "./testing/example-kinds";
import { toTextWidth } from "./text-width";

const longName = "Camp Coordination and Camp Management Cluster of the Federal Republic of Examplia";

describe.each([
  ["desktop", "ltr"],
  ["desktop", "rtl"],
  ["phone", "ltr"],
  ["phone", "rtl"],
] as const)("readings laid out for a %s, %s", (name, direction) => {
  const example = toExampleReadings({ direction, locale: direction === "rtl" ? "ar" : "en" });
  const spec = { ...example, series: example.series.map((one, index) => (index === 1 ? { ...one, label: longName } : one)) };
  const size = toDrawingSize(spec, name);
  const layout = toReadingsLayout(spec, size);

  test("keep every text within the drawing and rows apart", () => {
    const toEdges = ({ x, anchor, text }: PlacedText): [number, number] => {
      const width = toTextWidth(text, layout.type.fontSize);
      return anchor === "left" ? [x, x + width] : [x - width, x];
    };
    for (const { names, when, text } of layout.readings) {
      for (const place of [...names, ...when, text]) {
        const [left, right] = toEdges(place);
        expect(left).toBeGreaterThanOrEqual(-0.5);
        expect(right).toBeLessThanOrEqual(size.width + 0.5);
      }
    }
    const lines = layout.readings.flatMap(({ names, when }) => [...names, ...when]).map(({ y }) => y);
    lines.slice(1).forEach((y, index) => {
      expect(y - (lines[index] ?? 0)).toBeGreaterThanOrEqual(layout.type.lineHeight);
    });
    expect((lines.at(-1) ?? 0) + layout.type.lineHeight / 2).toBeLessThanOrEqual(size.height);
  });

  test("are gone through row by row, whoever's they are", () => {
    const places = listPointPlaces(spec, size);
    expect(places.map(({ point }) => point.at)).toEqual([0, 1, 2, 3, 4]);
    const second = takeStep(places, "readings", places[0] ?? null, "next");
    expect(second?.point.at).toBe(1);
    expect(findNearest(places, "readings", 0, places[3]?.y ?? 0)?.point.at).toBe(3);
  });
});

test.each(["ltr", "rtl"] as const)(
  "a value that has no room for its range stands before the mark, not at the range's tip: %s",
  (direction) => {
    const example = toExampleReadings({ direction, locale: direction === "rtl" ? "ar" : "en" });
    const [first] = example.series;
    const [point] = first?.points ?? [];
    if (!first || !point) throw new Error("The example has readings.");
    const [, most] = example.valueAxis.domain;
    const text = "a range that is told at such length that it finds room nowhere";
    const long = { ...point, value: most / 2, lower: most / 2, upper: most, qualifier: "about" as const, text, shortText: "≈ half" };
    const spec = { ...example, series: [{ ...first, points: [long] }] };
    const [reading] = toReadingsLayout(spec, toDrawingSize(spec, "phone")).readings;
    expect(reading?.text.text).toBe("≈ half");
    if (direction === "ltr") expect(reading?.text).toMatchObject({ anchor: "right", x: (reading?.x ?? 0) - 10 });
    else expect(reading?.text).toMatchObject({ anchor: "left", x: (reading?.x ?? 0) + 10 });
  },
);

test("a preliminary reading says so beside its date", () => {
  const spec = toExampleReadings();
  const { readings } = toReadingsLayout(spec, toDrawingSize(spec, "desktop"));
  expect(readings.map(({ when }) => when.map(({ text }) => text).join(" "))).toEqual([
    "August 2004",
    "August 2004 · preliminary",
    "2004",
    "2 August 2006",
    "2007",
  ]);
});

test("a drawing of few readings is no higher than they need", () => {
  expect(toDrawingSize(toExampleReadings(), "desktop").height).toBeLessThan(300);
});
