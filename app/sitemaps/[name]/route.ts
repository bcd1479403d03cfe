import { answerWithText } from "@/lib/publish/discovery/answer-with-text";
import { writeSitemap } from "@/lib/publish/discovery/sitemaps";
import { toProblem } from "@/lib/publish/problem";

/** One sitemap; programs know it as `/sitemap-{name}.xml`, as it may name only addresses below its own. */
export async function GET(request: Request, { params }: RouteContext<"/sitemaps/[name]">): Promise<Response> {
  const xml = await writeSitemap((await params).name);
  return xml === null ? toProblem(404, "There is no such sitemap.") : answerWithText(request, xml, "application/xml");
}
