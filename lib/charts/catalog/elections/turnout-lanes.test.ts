import { expect, test } from "vitest";
import type { Observation } from "@/lib/domain/observation";
import { toDrawingSize, toLayout } from "../../layout";
import { listPointPlaces } from "../../point-places";
import { toElection, toTurnout } from "../../testing/example-elections";
import { toContext, toPublisher, toSource } from "../../testing/examplia";
import { toTurnoutLanesSpec } from "./turnout-lanes";

const board = toSource(toPublisher("board", "Election Board"));
const daily = toSource(toPublisher("daily", "The Daily"));
const [older, newer] = [toElection("XA-1", { heldFrom: "2027-05-04" }), toElection("XA-2")];

function build(observations: Observation[]) {
  return toTurnoutLanesSpec(
    {
      slug: "turnout-over-time",
      parameters: {},
      title: "Turnout",
      emptyMessage: "none",
      observations,
      elections: [newer, older],
      notes: [],
      controls: [],
      words: new Map(),
    },
    toContext(),
  );
}

test("figures of different denominators stand in lanes of their own, and are never one series", () => {
  const spec = build([toTurnout("XA-2", 56, board), toTurnout("XA-2", 47, board, { denominator: "voting_age_population" })]);
  expect(spec.series.map(({ slot, lane, points }) => [slot, lane, points.map(({ value }) => value)])).toEqual([
    [1, 0, [56]],
    [3, 1, [47]],
  ]);
});

test("a line joins figures of one publisher, denominator, scope and stage, and nothing else", () => {
  const joined = (over: Partial<Observation>, source = board) =>
    build([toTurnout("XA-1", 61, board), toTurnout("XA-2", 56, source, over)]).series.some(({ direct }) => direct);
  expect(joined({})).toBe(true);
  expect(joined({}, daily)).toBe(false);
  expect(joined({ stage: "preliminary" })).toBe(false);
  expect(joined({ votingScope: "general" })).toBe(false);
  expect(joined({ denominator: "eligible_voters" })).toBe(false);
});

test("no line joins figures whose denominator nobody states", () => {
  const spec = build([toTurnout("XA-1", 61, board, { denominator: null }), toTurnout("XA-2", 56, board, { denominator: null })]);
  expect(spec.series.map(({ direct, slot }) => [direct, slot])).toEqual([[false, 0]]);
});

test("sources that differ share a lane, whose words give the range and both stages", () => {
  const spec = build([toTurnout("XA-2", 41, daily, { stage: "preliminary" }), toTurnout("XA-2", 44, board)]);
  expect(spec.laneTexts?.map(({ texts }) => texts[0])).toEqual(["41% to 44% of registered voters, final and preliminary"]);
});

test("the general vote alone has a lane of its own beside the whole, and says so", () => {
  const spec = build([toTurnout("XA-2", 56, board), toTurnout("XA-2", 54, board, { votingScope: "general" })]);
  expect(spec.laneTexts?.map(({ texts }) => texts[0])).toEqual([
    "56% of registered voters, final",
    "54% of registered voters, general vote only, final",
  ]);
});

test("what a source does not state is said to be not stated", () => {
  const spec = build([toTurnout("XA-2", 57, daily, { denominator: null, votingScope: null, stage: null })]);
  expect(spec.series[0]?.points[0]?.text).toBe("57%, denominator not stated, stage not stated");
});

test("rows run from the oldest election, and every figure can be reached, within the drawing, at both sizes", () => {
  const spec = build([toTurnout("XA-2", 56, board), toTurnout("XA-1", 61, board), toTurnout("XA-1", 61, daily)]);
  expect(spec.categoryAxis.ticks.map(({ label }) => label)).toEqual(["Parliament, May 2027", "Parliament, May 2031"]);
  for (const name of ["desktop", "phone"] as const) {
    const size = toDrawingSize(spec, name);
    const places = listPointPlaces(spec, size);
    expect(places).toHaveLength(3);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
    for (const { x, y } of places) expect(x >= 0 && x <= size.width && y >= 0 && y <= size.height).toBe(true);
    expect(toLayout(spec, size).kind).toBe("lanes");
  }
});
