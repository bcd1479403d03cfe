import "server-only";
import { createHash } from "node:crypto";
import { toDatabaseAway } from "@/lib/domain/database-away";
import { DrawingError } from "@/lib/export/drawing/draw-chart";
import { escapeForJson } from "@/lib/export/tables/json";
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
  const { body, pinned } = await load(found.operation, found.path, given);
  return answerWithText(request, toText(body), pinned);
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
