import "server-only";

const titles = {
  400: "Bad parameter",
  404: "Not found",
  405: "Method not allowed",
  501: "Not implemented",
  503: "Not available",
};
export type ProblemStatus = keyof typeof titles;

/** What a problem says beyond its sentence: members of the document, and headers. */
export type ProblemDetails = { type?: string; members?: Record<string, unknown>; headers?: Record<string, string> };

/** An answer that says why there is none: RFC 9457 problem details, which programs of any site may read. */
export function toProblem(
  status: ProblemStatus,
  detail: string,
  { type = "about:blank", members, headers }: ProblemDetails = {},
): Response {
  return Response.json(
    { type, title: titles[status], status, detail, ...members },
    {
      status,
      headers: {
        "Content-Type": "application/problem+json",
        // Not kept: an edition that is not there today is there tomorrow, at the same address.
        "Cache-Control": "no-store",
        "Access-Control-Allow-Origin": "*",
        ...(status === 503 && { "Retry-After": "5" }),
        ...headers,
      },
    },
  );
}
