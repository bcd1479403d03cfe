import { expect, test } from "vitest";
import type { Observation } from "@/lib/domain/observation";
import { toElection, toTurnout } from "../../testing/example-elections";
import { toContext, toData, toObservation, toPublisher, toSource } from "../../testing/examplia";
import { turnoutComputed } from "./turnout-computed";
import { turnoutPublished } from "./turnout-published";

const board = toPublisher("board", "Election Board");
const on = (publishedOn: string | null, id = publishedOn ?? "undated") => toSource(board, { id, publishedOn });
const place = { locationCode: "IQ" };
const elections = [toElection("XA-1", { countryCode: "IQ", heldFrom: "2027-05-04" }), toElection("XA-2", { countryCode: "IQ" })];

function build(definition: typeof turnoutPublished, observations: Observation[], parameters: object = {}) {
  return definition.build(parameters, toData(observations, { elections }), toContext());
}

test("turnout of one election is told in the order of publication, undated documents last", () => {
  const figures = [
    toTurnout("XA-2", 44, on("2031-05-20"), place),
    toTurnout("XA-2", 45, on(null), place),
    toTurnout("XA-2", 41, on("2031-05-05"), { ...place, stage: "preliminary", note: "94% of stations counted." }),
    toTurnout("XA-1", 60, on("2027-05-05"), place),
  ];
  const spec = build(turnoutPublished, figures);
  const rows = spec.series.flatMap(({ points }) => points).sort((a, b) => a.at - b.at);
  expect(rows.map(({ category, value }) => [category, value])).toEqual([
    ["published 5 May 2031 · general and special vote together · 94% counted", 41],
    ["published 20 May 2031 · general and special vote together · final", 44],
    ["date not stated · general and special vote together · final", 45],
  ]);
});

test("the special vote stands apart from the vote as a whole", () => {
  const figures = [
    toTurnout("XA-2", 44, on("2031-05-20"), place),
    toTurnout("XA-2", 90, on("2031-05-03"), { ...place, votingScope: "special" }),
  ];
  const values = (parameters: object) =>
    build(turnoutPublished, figures, parameters).series.flatMap(({ points }) => points.map(({ value }) => value));
  expect([values({}), values({ voting_scope: "special" })]).toEqual([[44], [90]]);
});

function toCount(indicatorCode: string, value: number, over: Partial<Observation> = {}) {
  return toObservation("2031-05-04", value, on("2031-05-20"), {
    ...place,
    indicatorCode,
    electionCode: "XA-2",
    votingScope: "all",
    ...over,
  });
}

test("a rate that this site divides is marked as computed, with its formula, beside the published one", () => {
  const spec = build(turnoutComputed, [
    toCount("votes_cast", 500, { stage: "final" }),
    toCount("registered_voters", 1000, { denominator: "registered_voters" }),
    toTurnout("XA-2", 50.1, on("2031-05-20"), place),
  ]);
  expect(spec.series.map(({ label, points }) => [label, points.map(({ value, computed }) => [value, computed ?? false])])).toEqual([
    ["Registered voters: Election Board", [[50.1, false]]],
    ["Registered voters: Computed by this site", [[50, true]]],
  ]);
  expect(spec.series[1]?.points[0]?.note).toContain("500 votes ÷ 1,000 people (Election Board, Election Board)");
});

test("nothing is computed where a part is missing", () => {
  const spec = build(turnoutComputed, [toCount("votes_cast", 500), toTurnout("XA-2", 50, on("2031-05-20"), place)], { election: "XA-2" });
  expect(spec.emptyMessage).toContain("so nothing is computed");
});
