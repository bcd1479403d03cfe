import type { ChartSpec } from "../spec";
import { toExampleBars, toExamplePoint } from "./example-specs";

/** Two votes of Examplia: one lane with figures that differ, one with the same figure twice, one left open. */
export function toExampleLanes(change: Partial<ChartSpec> = {}): ChartSpec {
  const names = ["Assembly of Examplia, May 2000", "Assembly of Examplia, May 2004"];
  const at = (row: number, value: number, over: object = {}) => toExamplePoint({ at: row, value, category: names[row] ?? "", ...over });
  return toExampleBars({
    kind: "lanes",
    categoryAxis: {
      kind: "elections",
      title: "Election",
      domain: [0, 2],
      ticks: names.map((label, row) => ({ at: row, label, minor: false })),
    },
    valueAxis: { domain: [0, 100], ticks: [0, 50, 100].map((tick) => ({ at: tick, label: `${tick}%`, minor: false })) },
    series: [
      { key: "office", label: "All voters: Office", slot: 1, direct: true, lane: 0, points: [at(0, 60), at(1, 52)] },
      {
        key: "daily",
        label: "All voters: The Daily",
        slot: 1,
        direct: false,
        lane: 0,
        points: [at(1, 41, { preliminary: true }), at(1, 52)],
      },
      { key: "adults", label: "Adults: Office", slot: 3, direct: false, lane: 1, points: [at(1, 38, { qualifier: "more_than" })] },
    ],
    legend: [
      { label: "All voters", slot: 1, hollow: false },
      { label: "Adults", slot: 3, hollow: false },
    ],
    laneTexts: [
      { at: 0, lane: 0, texts: ["60% of all voters, final", "60%, final", "60%"] },
      { at: 1, lane: 0, texts: ["41% to 52% of all voters, preliminary and final", "41% to 52%, preliminary and final", "41% to 52%"] },
      { at: 1, lane: 1, texts: [">38% of adults, final", ">38%, final", ">38%"] },
    ],
    ...change,
  });
}

/** Two provinces with two figures each, of two votes. */
export function toExampleDumbbells(change: Partial<ChartSpec> = {}): ChartSpec {
  const names = ["Upper Examplia", "Lower Examplia"];
  const toPoints = (values: number[]) => values.map((value, row) => toExamplePoint({ at: row, value, category: names[row] ?? "" }));
  return toExampleLanes({
    kind: "dumbbells",
    categoryAxis: {
      kind: "places",
      title: "Province",
      domain: [0, 2],
      ticks: names.map((label, row) => ({ at: row, label, minor: false })),
    },
    series: [
      { key: "older", label: "May 2000", slot: 0, direct: true, points: toPoints([60, 40]) },
      { key: "newer", label: "May 2004", slot: 1, direct: true, points: toPoints([70, 35]) },
      {
        key: "difference",
        label: "Difference",
        slot: 0,
        direct: false,
        points: toPoints([10, -5]).map((point) => ({ ...point, undrawn: true, computed: true })),
      },
    ],
    laneTexts: [
      { at: 0, lane: 0, texts: ["+10 points"] },
      { at: 1, lane: 0, texts: ["−5 points"] },
    ],
    ...change,
  });
}
