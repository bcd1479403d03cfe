import { QueryClient } from "@tanstack/react-query";
import { type FigureAnswer, readAnswer } from "./figure-answer";

/** The server answered, but not with a figure. */
class FigureNotGiven extends Error {
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

/** A figure by its address, asked for once. A second try follows where the server or the line failed, none where the choice was refused. */
export function fetchAnswer(href: string): Promise<FigureAnswer> {
  return client.fetchQuery({
    queryKey: ["figure", href],
    queryFn: async ({ signal }): Promise<FigureAnswer> => {
      const response = await fetch(href, { signal });
      if (!response.ok) throw new FigureNotGiven(href, response.status);
      return readAnswer(await response.text());
    },
    retry: (failures, error) => failures < 1 && navigator.onLine && !isRefused(error),
    retryDelay: 500,
  });
}

/** Nobody waits for this answer any more. */
export function forgetAnswer(href: string): void {
  void client.cancelQueries({ queryKey: ["figure", href] });
}

export function isRefused(error: unknown): boolean {
  return error instanceof FigureNotGiven && error.status >= 400 && error.status < 500 && error.status !== 429;
}
