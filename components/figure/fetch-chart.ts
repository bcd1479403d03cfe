import { QueryClient } from "@tanstack/react-query";
import type { ChartSpec } from "@/lib/charts/spec";

/** A chart and its drawings by the server; none where there is nothing to draw, or no map. */
export type ChartAnswer = { spec: ChartSpec; drawing: string | null; mapDrawing: string | null };

/** The server answered, but not with a chart. */
export class ChartNotGiven extends Error {
  constructor(
    readonly href: string,
    readonly status: number,
  ) {
    super(`${href} answered ${status}`);
  }
}

/** Answers name their edition, so they never age. */
const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: Number.POSITIVE_INFINITY, gcTime: 10 * 60_000, networkMode: "always", structuralSharing: false },
  },
});

/** A chart by its address, asked for once. A second try follows where the server or the line failed, none where the choice was refused. */
export function fetchChart(href: string): Promise<ChartAnswer> {
  return client.fetchQuery({
    queryKey: ["chart", href],
    queryFn: async ({ signal }): Promise<ChartAnswer> => {
      const response = await fetch(href, { signal });
      if (!response.ok) throw new ChartNotGiven(href, response.status);
      return response.json();
    },
    retry: (failures, error) => failures < 1 && navigator.onLine && !isRefused(error),
    retryDelay: 500,
  });
}

/** Nobody waits for this answer any more. */
export function forgetChart(href: string): void {
  void client.cancelQueries({ queryKey: ["chart", href] });
}

export function isRefused(error: unknown): boolean {
  return error instanceof ChartNotGiven && error.status >= 400 && error.status < 500 && error.status !== 429;
}
