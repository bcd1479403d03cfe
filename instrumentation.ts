import type { Instrumentation } from "next";

/** Runs once when the server starts: hands the page cache and the web server, which live outside Next's bundles, their way to the data. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { readCurrentEdition } = await import("./lib/data/current-edition");
  const { siteSide } = await import("./lib/publish/site-side");
  Object.assign(globalThis, { iraqIndicatorsReadEdition: readCurrentEdition, iraqIndicatorsSite: siteSide });
}

/** What fails while Next answers goes into the server's log, under the request's name. */
export const onRequestError: Instrumentation.onRequestError = async (error, { path, method, headers }, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const id = String(headers["x-request-id"] ?? "");
  const { keepFailure } = await import("./lib/publish/site-side");
  keepFailure(id, error);
  const shared = globalThis as typeof globalThis & { iraqIndicatorsLogError?: (error: unknown, about: Record<string, unknown>) => void };
  shared.iraqIndicatorsLogError?.(error, { id, method, path: path.split("?", 1)[0], route: routePath, during: routeType });
};
