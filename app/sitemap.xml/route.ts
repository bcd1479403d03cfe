import { answerWithText } from "@/lib/publish/discovery/answer-with-text";
import { writeSitemapIndex } from "@/lib/publish/discovery/sitemaps";

/** The list of all sitemaps. */
export async function GET(request: Request): Promise<Response> {
  return answerWithText(request, await writeSitemapIndex(), "application/xml");
}
