import { createHash } from "node:crypto";
import { isLocale } from "@/lib/i18n/locales";
import { writeEditionFeed } from "@/lib/publish/edition-feed";
import { isFeedName } from "@/lib/publish/edition-feed-links";

/** An Atom feed of editions; readers know it as `/{locale}/editions/{feed}.atom`. */
export async function GET(request: Request, { params }: RouteContext<"/feeds/[locale]/[feed]">): Promise<Response> {
  const { locale, feed } = await params;
  if (!isLocale(locale) || !isFeedName(feed))
    return Response.json(
      { type: "about:blank", title: "Not found", status: 404 },
      { status: 404, headers: { "Content-Type": "application/problem+json" } },
    );
  const xml = await writeEditionFeed(feed, locale);
  const tag = `"${createHash("sha256").update(xml).digest("base64url")}"`;
  const headers = { "Cache-Control": "public, max-age=0, s-maxage=5", "Access-Control-Allow-Origin": "*", ETag: tag };
  // Feed readers ask again and again; mostly nothing is new.
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  if (known.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(xml, { headers: { ...headers, "Content-Type": "application/atom+xml; charset=utf-8" } });
}
