export const dynamic = "force-dynamic";

/** The process answers. Whether the database does is another question. */
export function GET(): Response {
  return new Response("ok\n", { headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" } });
}
