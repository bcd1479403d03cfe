import { describe, expect, test } from "vitest";
import { toExampleExport } from "../testing/example-export";
import { writeJson } from "./json";

async function write(change: Parameters<typeof toExampleExport>[0] = {}) {
  const text = new TextDecoder().decode(await writeJson(toExampleExport(change)));
  return { text, read: JSON.parse(text) };
}

describe("a chart as JSON", () => {
  test("holds its stamp, spec, observations and their sources", async () => {
    const { read } = await write();
    expect(Object.keys(read)).toEqual(["stamp", "spec", "observations", "sources"]);
    expect(read.stamp).toMatchObject({ slug: "people-over-time", edition: 3, permalink: toExampleExport().stamp.permalink });
    expect(read.sources.map(({ id }: { id: string }) => id)).toEqual(["xa-yearbook", "xa-news-2006"]);
    expect(read.observations[3]).toMatchObject({ value: 100_000, qualifier: "more_than", source: "xa-news-2006" });
    expect(read.observations[2]).toMatchObject({ value: null, coverage: "without Port Sample" });
  });

  test("leads from each point to its observation, and names nothing by its number in a database", async () => {
    const { text, read } = await write();
    const figures = read.spec.series.flatMap(({ points }: { points: { figure: number | null }[] }) => points.map(({ figure }) => figure));
    expect(figures).toEqual([0, 1, 2, null, 3, 4, 5]);
    expect(text).not.toMatch(/"10[1-7]"/);
    expect(text).not.toContain("untilEdition");
  });

  test("leaves out rows that are not passed on, and says whose", async () => {
    const { text, read } = await write();
    expect(text).not.toContain("777");
    expect(read.spec.withheld).toEqual([
      { publisher: "Tracker of Examplia", url: "https://tracker.example.org", sentence: expect.stringContaining("Tracker of Examplia") },
    ]);
  });

  test("is the same whatever became of a figure later, and in whatever order its names were put together", async () => {
    const { text } = await write();
    const { spec, observations } = toExampleExport();
    const later = observations.map((observation, index) => ({ ...observation, id: `9${index}`, untilEdition: 9 }));
    const numbers = new Map(observations.map(({ id }, index) => [id, `9${index}`]));
    const turned = {
      ...Object.fromEntries(Object.entries(spec).reverse()),
      series: spec.series.map((series) => ({
        ...series,
        points: series.points.map((point) => ({ ...point, figure: numbers.get(point.figure ?? "") ?? null })),
      })),
    } as typeof spec;
    expect((await write({ observations: later, spec: turned })).text).toBe(text);
  });

  test("writes characters that turn text around as numbers", async () => {
    const { spec } = toExampleExport();
    const { text, read } = await write({ spec: { ...spec, title: "a\u202eb\u2028c\ud800d" } });
    expect(text).toContain(String.raw`a\u202eb\u2028c\ud800d`);
    expect(read.spec.title).toBe("a\u202eb\u2028c\ud800d");
  });
});
