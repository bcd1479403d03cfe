import "server-only";
import { createHash } from "node:crypto";
import { readCurrentEdition } from "@/lib/data/current-edition";
import { compareCodes } from "@/lib/domain/compare";
import { toDatabaseAway } from "@/lib/domain/database-away";
import { DrawingError } from "@/lib/export/drawing/draw-chart";
import { escapeForJson } from "@/lib/export/tables/json";
import { BoundedCache } from "@/lib/export/workers/bounded-cache";
import { QueueFullError } from "@/lib/export/workers/worker-pool";
import { listChartParameters } from "@/lib/publish/build-chart";
import { toProblem } from "@/lib/publish/problem";
import { toPublicUrl } from "@/lib/publish/public-url";
import { answerWithList, answerWithRow } from "./answer-with-rows";
import { findOperation } from "./find-operation";
import { toOpenApi } from "./openapi/document";
import type { DocumentOperation } from "./operation";
import { NoEditionError } from "./read-edition";
import { type Given, readGiven, readQuery } from "./read-parameters";
import { NotFoundError, NotImplementedHere, ParametersRefused } from "./refusal";
import { isKnown, toHeaders } from "./response-headers";

const methods = "GET, HEAD, OPTIONS";

/** What every method but reading gets. */
export function refuseMethod(): Response {
  return toProblem(405, "The API is for reading.", { headers: { Allow: methods } });
}

/** Any site's scripts may read, with any condition. */
export function answerPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      Allow: methods,
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Methods": methods,
      "Access-Control-Allow-Headers": "*",
      "Access-Control-Max-Age": "86400",
    },
  });
}

/**
 * What the API answers to a request: by the registry of operations, or with problem details. What is nobody's mistake but ours is thrown
 * on.
 */
export async function answer(request: Request): Promise<Response> {
  const response = await answerWell(request).catch((error: unknown) => {
    const problem = toExplained(error);
    if (!problem) throw error;
    return problem;
  });
  return request.method === "HEAD" ? withoutBody(response) : response;
}

async function answerWell(request: Request): Promise<Response> {
  const url = new URL(request.url);
  const found = findOperation(url.pathname);
  const given = readGiven(url.searchParams);
  if (found.kind === "list") return answerWithList(request, found.operation, given);
  if (found.kind === "row") return answerWithRow(request, found.operation, found.key, given);
  if (found.kind === "openapi") {
    readQuery(found.parameters, given);
    return answerWithText(request, toText(toOpenApi()), false);
  }
  return answerWithKept(request, url.pathname, given, () => load(found.operation, found.path, given));
}

/** Bytes of documents kept in memory, of each kind. */
const ROOM = 32 * 1024 * 1024;
/** Documents by edition, address and parameters: an edition's do not change. */
const documents = { pinned: new BoundedCache<string>(ROOM), current: new BoundedCache<string>(ROOM) };

async function answerWithKept(request: Request, path: string, given: Given, make: () => ReturnType<DocumentOperation["load"]>) {
  const edition = given.edition || (await readCurrentEdition());
  const key = JSON.stringify([edition, path, Object.entries(given).sort(([a], [b]) => compareCodes(a, b))]);
  for (const kind of ["pinned", "current"] as const) {
    const kept = documents[kind].get(key);
    if (kept !== undefined) return answerWithText(request, kept, kind === "pinned");
  }
  const { body, pinned } = await make();
  const text = toText(body);
  // A commit may have come while it was made: then it is the new edition's.
  if (pinned || edition === (await readCurrentEdition())) documents[pinned ? "pinned" : "current"].set(key, text);
  return answerWithText(request, text, pinned);
}

/** A chart's own parameters are checked by the chart. */
async function load(operation: DocumentOperation, path: Record<string, string>, given: Given) {
  const filled = Object.fromEntries(Object.entries(given).filter(([name, value]) => value !== "" || name === "q"));
  const ofChart = new Set(operation.takesChartParameters ? listChartParameters(path.slug ?? "") : []);
  const own = Object.fromEntries(Object.entries(filled).filter(([name]) => !ofChart.has(name)));
  return operation.load(readQuery(operation.parameters, own), path, filled);
}

function toText(body: unknown): string {
  return escapeForJson(JSON.stringify(body));
}

function answerWithText(request: Request, text: string, pinned: boolean): Response {
  const headers = toHeaders({ pinned, tag: createHash("sha256").update(text).digest("base64url") });
  if (isKnown(request, headers)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}

/** A stream is told that nobody reads it. */
function withoutBody(response: Response): Response {
  response.body?.cancel().catch(() => {});
  return new Response(null, response);
}

function toExplained(error: unknown): Response | null {
  if (error instanceof ParametersRefused) {
    const [first] = error.faults;
    const detail = first ? `Parameter "${first.parameter}": ${first.detail} Allowed: ${first.allowed}.` : "";
    return toProblem(400, detail, { type: toPublicUrl("/en/data#problem-bad-parameter"), members: { errors: error.faults } });
  }
  if (error instanceof NotFoundError) return toProblem(404, error.message);
  if (error instanceof NotImplementedHere) return toProblem(501, error.message);
  const away = toDatabaseAway(error);
  if (away) {
    const detail = "The database gives no answer. Try again in a moment; what was pinned to an edition has not changed.";
    return toProblem(503, detail, { headers: { "Retry-After": String(away.retryAfter) } });
  }
  if (error instanceof NoEditionError) return toProblem(503, error.message);
  if (error instanceof DrawingError || error instanceof QueueFullError) return toProblem(503, "The chart can't be drawn just now.");
  return null;
}
