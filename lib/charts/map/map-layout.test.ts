import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import type { Location } from "@/lib/domain/location";
import { toName } from "@/lib/format/reader";
import { toRings } from "@/lib/geo/boundaries";
import { readBoundaryFile } from "@/lib/geo/read-boundary-file";
import { isInside } from "@/lib/geo/ring-geometry";
import { stampBoundaries } from "@/lib/geo/stamp-boundaries";
import { toExampliaBoundaries } from "@/lib/geo/testing/examplia-areas";
import type { Locale } from "@/lib/i18n/locales";
import { type Box, toTypeScale } from "../layout-parts";
import type { ChartSpec } from "../spec";
import { toExampleBars, toExamplePoint } from "../testing/example-specs";
import { toContext } from "../testing/examplia";
import { toTextWidth } from "../text-width";
import { overlaps } from "./map-labels";
import { type MapLayout, toMapLayout } from "./map-layout";
import { findMapPlace, followKey, listMapPlaces, type MapPlace } from "./map-places";
import { toChartMap } from "./to-chart-map";

const iraq = stampBoundaries(readBoundaryFile(readFileSync("prisma/data/geo/iraq-governorates.geojson", "utf8")), "Natural Earth");
const rows: Record<string, string>[] = parse(readFileSync("prisma/data/catalogue/locations.csv"), { columns: true });
const governorates = rows
  .filter(({ kind }) => kind === "governorate")
  .map(
    (row) => ({ code: row.code ?? "", names: { en: row.name_en ?? "", ar: row.name_ar || null, ckb: row.name_ckb || null } }) as Location,
  );

/** The real places with no real figures: each has the number of its line, the last one none. */
function toIraq(locale: Locale): ChartSpec {
  const reader = { locale, digits: locale === "en" ? ("latn" as const) : ("arab" as const) };
  const names = governorates.map((location) => toName(location.names, reader));
  const spec = toExampleBars({ locale, direction: locale === "en" ? "ltr" : "rtl", digits: reader.digits });
  const points = names.map((category, at) => toExamplePoint({ at, category, value: at === names.length - 1 ? null : at + 1 }));
  const series = spec.series.map((one) => ({ ...one, points }));
  const places = governorates.map(({ code }, pointIndex) => ({
    code,
    name: names[pointIndex] ?? "",
    point: { seriesIndex: 0, pointIndex },
  }));
  return { ...spec, series, map: toChartMap({ boundaries: iraq, series, places, unit: "persons" }, toContext(reader)) };
}

const desktop = { width: 720, height: 500, narrow: false };
const phone = { width: 328, height: 410, narrow: true };

function lay(spec: ChartSpec, size = desktop, foot = false): MapLayout {
  if (!spec.map) throw new Error("no map");
  return toMapLayout(spec, spec.map, iraq, size, { foot });
}

function toBoxes(layout: MapLayout): Box[] {
  const { fontSize } = layout.type;
  return layout.labels.map(({ x, y, text }) => {
    const width = toTextWidth(text, fontSize);
    return { x: x - width / 2, y: y - fontSize / 2, width, height: fontSize };
  });
}

describe.each(["en", "ar", "ckb"] as const)("a map of Iraq in %s", (locale) => {
  test.each([
    ["desktop", desktop],
    ["phone", phone],
  ])("names every governorate at the size of a %s, on the map or by number in the key, and no two overlap", (_name, size) => {
    const layout = lay(toIraq(locale), size);
    const boxes = toBoxes(layout);
    boxes.forEach((box, index) => {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(size.width);
      for (const other of boxes.slice(index + 1)) expect(overlaps(box, other), layout.labels[index]?.text).toBe(false);
    });
    const said = [...layout.labels.map(({ text }) => text), ...layout.legend.keys.map(({ text }) => text)].join(" ");
    for (const area of layout.areas) for (const word of area.area.name.split(/(?<=-)| /)) expect(said).toContain(word);
    expect(layout.legend.keys.length).toBeLessThanOrEqual(size.narrow ? 7 : 4);
  });

  test("keeps every text within the drawing", () => {
    for (const size of [desktop, phone]) {
      const layout = lay(toIraq(locale), size, true);
      const texts = [
        ...layout.legend.title,
        ...layout.legend.items.flatMap(({ text, rest }) => [text, ...rest]),
        ...layout.legend.keys,
        ...layout.foot,
      ];
      for (const { x, y, anchor, text } of texts) {
        const width = toTextWidth(text, layout.type.fontSize);
        expect(anchor === "right" ? x - width : x, text).toBeGreaterThanOrEqual(-0.5);
        expect(anchor === "right" ? x : x + width, text).toBeLessThanOrEqual(size.width + 0.5);
        expect(y + toTypeScale(toIraq(locale), size.narrow).lineHeight / 2).toBeLessThanOrEqual(layout.size.height + 0.5);
      }
    }
  });
});

test("the map is not mirrored in Arabic; its legend stands at the other side", () => {
  const [en, ar] = [lay(toIraq("en")), lay(toIraq("ar"))];
  const toX = (layout: MapLayout, code: string) => layout.areas.find(({ area }) => area.code === code)?.x ?? 0;
  for (const layout of [en, ar]) expect(toX(layout, "IQG01")).toBeLessThan(toX(layout, "IQG02"));
  expect(en.legend.items[0]?.sample.x).toBeGreaterThan(toX(en, "IQG02"));
  expect(ar.legend.items[0]?.sample.x).toBeLessThan(toX(ar, "IQG01"));
});

test("the words of a class go on below where they do not fit beside its sample, and none is cut", () => {
  const spec = toIraq("en");
  if (!spec.map) throw new Error("no map");
  const long = "from 1,000,000 to less than 2,000,000 displaced persons (18)";
  const classes = spec.map.classes.map((one) => ({ ...one, text: long }));
  const { items } = lay({ ...spec, map: { ...spec.map, classes } }).legend;
  for (const { text, rest, colourIndex } of items)
    if (colourIndex !== null) expect([text, ...rest].map((line) => line.text).join(" ")).toBe(long);
  const lines = items.flatMap(({ text, rest }) => [text, ...rest].map(({ y }) => y));
  expect(new Set(lines).size).toBe(lines.length);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});

test("an area without a figure is hatched and in no class, and the legend counts it", () => {
  const spec = toIraq("en");
  const layout = lay(spec);
  const without = layout.areas.filter(({ colourIndex }) => colourIndex === null);
  expect(without.map(({ area }) => area.code)).toEqual([governorates.at(-1)?.code]);
  expect(layout.hatch).not.toBe("");
  expect(layout.legend.items.at(-1)).toMatchObject({ colourIndex: null, text: { text: "no figure (1)" } });
  const counts = spec.map?.classes.map(({ count }) => count) ?? [];
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(17);
  expect(Math.min(...counts)).toBeGreaterThan(0);
});

test("hatching stays within its area", () => {
  const layout = lay(toIraq("en"));
  const area = layout.areas.find(({ colourIndex }) => colourIndex === null);
  const lines = [...layout.hatch.matchAll(/M(\d+) (\d+)l(\d+) -(\d+)/g)].map((match) => match.slice(1).map(Number));
  expect(lines.length).toBeGreaterThan(3);
  for (const [x = 0, y = 0, right = 0, up = 0] of lines) expect(isInside(area?.rings ?? [], x + right / 2, y - up / 2)).toBe(true);
});

test("a pointer in an area finds its figure, beside the map none", () => {
  const spec = toIraq("en");
  const layout = lay(spec);
  const places = listMapPlaces(spec, layout);
  expect(places).toHaveLength(18);
  for (const place of places) expect(findMapPlace(places, layout, place.x, place.y)).toBe(place);
  expect(findMapPlace(places, layout, 2, 2)).toBeNull();
});

test("arrows go to the area in their direction, and reach every area from every other", () => {
  const spec = toIraq("ar");
  const places = listMapPlaces(spec, lay(spec));
  const find = (code: string) => places.find((place) => place.kind === "area" && place.area.area.code === code) ?? null;
  const follow = (from: MapPlace | null, key: string) => {
    const place = followKey(places, from, key);
    return place?.kind === "area" ? place.area.area.code : null;
  };
  expect(follow(find("IQG01"), "ArrowUp")).toBe("IQG15");
  expect(follow(find("IQG09"), "ArrowDown")).toBe("IQG15");
  expect(follow(find("IQG02"), "ArrowRight")).toBe("IQG02");
  expect([followKey(places, null, "ArrowUp"), followKey(places, places[4] ?? null, "End"), followKey(places, null, "a")]).toEqual([
    places[0],
    places.at(-1),
    null,
  ]);
  for (const start of places) {
    const reached = new Set([start]);
    for (const place of reached)
      for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) reached.add(followKey(places, place, key) ?? place);
    expect(reached.size, start.point.category).toBe(18);
  }
});

test("places that the boundaries do not have are left to the chart and the table", () => {
  const series = toExampleBars().series;
  const places = ["XAG01", "XAG99"].map((code, pointIndex) => ({ code, name: code, point: { seriesIndex: 0, pointIndex } }));
  const map = toChartMap({ boundaries: toExampliaBoundaries(), series, places, unit: "persons" }, toContext());
  expect(map.areas.map(({ code }) => code)).toEqual(["XAG01"]);
  expect(map.credit).toBe("Boundaries: Survey of Examplia.");
});

test("the place of a camp is projected like the borders around it", () => {
  const series = toExampleBars().series;
  const marks = [{ at: { lat: 1.5, lon: 8.2 }, seriesIndex: 0, pointIndex: 0 }];
  const boundaries = toExampliaBoundaries();
  const [mark] = toChartMap({ boundaries, series, places: [], marks, unit: "persons" }, toContext()).marks;
  const west = boundaries.areas.find(({ code }) => code === "XAG03");
  expect(west && mark && isInside(toRings(boundaries, west), mark.x, mark.y)).toBe(true);
});

test("a map of camps alone has no classes, hatches nothing, and says what the sizes mean", () => {
  const spec = toIraq("en");
  const marks = [0, 1].map((pointIndex) => ({ at: { lat: 36.8 - pointIndex, lon: 43 }, seriesIndex: 0, pointIndex: pointIndex + 9 }));
  const places = governorates.map(({ code, names }) => ({ code, name: names.en, point: null }));
  const map = toChartMap({ boundaries: iraq, series: spec.series, places, marks, unit: "persons" }, toContext());
  const layout = lay({ ...spec, map });
  expect([layout.hatch, layout.legend.items, layout.legend.title]).toEqual(["", [], []]);
  expect(layout.markLegend.samples.map(({ text }) => text.text)).toEqual(["10", "1"]);
  const found = listMapPlaces({ ...spec, map }, layout);
  expect(found.map(({ kind }) => kind)).toEqual(["mark", "mark"]);
  const [camp] = found;
  expect(camp && findMapPlace(found, layout, camp.x + 3, camp.y)).toBe(camp);
});
