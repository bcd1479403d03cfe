import { answerWithText } from "@/lib/publish/discovery/answer-with-text";
import { writeSitemapIndex } from "@/lib/publish/discovery/sitemaps";

// By edition, and a build needs no database.
export const dynamic = "force-dynamic";

/** The list of all sitemaps. */
export async function GET(request: Request): Promise<Response> {
  return answerWithText(request, await writeSitemapIndex(), "application/xml");
}
