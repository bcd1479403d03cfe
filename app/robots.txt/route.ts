import { writeRobots } from "@/lib/publish/discovery/robots";
import { toPublicUrl } from "@/lib/publish/public-url";

export const dynamic = "force-dynamic";

/** What programs that crawl should leave alone, and where the sitemap is. */
export function GET(): Response {
  return new Response(writeRobots(toPublicUrl), {
    headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" },
  });
}
