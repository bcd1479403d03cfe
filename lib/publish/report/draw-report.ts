import "server-only";
import type { ChartSpec } from "@/lib/charts/spec";
import { DrawingError, drawChart } from "@/lib/export/drawing/draw-chart";
import { QueueFullError } from "@/lib/export/workers/worker-pool";
import { putServerHtml } from "../server-html";
import { mapAtOnce } from "./at-once";

const atOnce = 4;

/**
 * Drawings of a report's figures as its page shows them: in the page itself they weigh a fifth of what they do as files, which bear their
 * fonts. What can't be drawn just now is left to the file.
 *
 * @param figures by the addresses of their pictures
 * @returns names for `ServerHtml`, by the same addresses
 */
export async function drawReport(figures: ReadonlyMap<string, ChartSpec>): Promise<Record<string, string>> {
  const drawn = await mapAtOnce(atOnce, [...figures], async ([picture, spec]): Promise<[string, string][]> => {
    const view = spec.map && new URLSearchParams(picture.split("?")[1]).get("view") !== "chart" ? "map" : "chart";
    try {
      return [[picture, putServerHtml(await drawChart(spec, "desktop", "screen", view))]];
    } catch (error) {
      if (error instanceof DrawingError || error instanceof QueueFullError) return [];
      throw error;
    }
  });
  return Object.fromEntries(drawn.flat());
}
