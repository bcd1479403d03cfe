import { expect, test } from "vitest";
import { toExampleTrend } from "@/lib/charts/testing/example-specs";
import { loadLiveView } from "./live-views";

test("a drawing is taken over where all of its rows have come", async () => {
  expect(await loadLiveView("chart", toExampleTrend())).toBeTypeOf("function");
}, 60_000);

test("a drawing stays as the server made it where rows of it are not passed on", async () => {
  const withheld = [{ publisher: "Tracker of Examplia", url: null, sentence: "The rows of Tracker of Examplia are not passed on." }];
  expect(await loadLiveView("chart", toExampleTrend({ withheld }))).toBeNull();
}, 60_000);
