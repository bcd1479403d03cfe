import "server-only";

const titles = { 400: "Bad parameter", 404: "Not found", 501: "Not implemented", 503: "Not available" };

/** An answer of the read API that says why there is none: RFC 9457 problem details. */
export function toProblem(status: keyof typeof titles, detail: string): Response {
  // Not kept: an edition that is not there today is there tomorrow, at the same address.
  const headers = {
    "Content-Type": "application/problem+json",
    "Cache-Control": "no-store",
    ...(status === 503 && { "Retry-After": "5" }),
  };
  return Response.json({ type: "about:blank", title: titles[status], status, detail }, { status, headers });
}
