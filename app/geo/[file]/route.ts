import { getBoundariesByVersion } from "@/lib/data/boundaries";

/** Boundaries as maps are drawn on them, by their version: they never change. */
export async function GET(_request: Request, { params }: RouteContext<"/geo/[file]">): Promise<Response> {
  const { file } = await params;
  const [, version] = /^([0-9a-f]{16})\.json$/.exec(file) ?? [];
  const boundaries = version ? await getBoundariesByVersion(version) : null;
  if (!boundaries) return Response.json({ type: "about:blank", title: "Not found", status: 404 }, { status: 404 });
  return Response.json(boundaries, {
    headers: { "Cache-Control": "public, max-age=31536000, immutable", "Access-Control-Allow-Origin": "*" },
  });
}
