import { isLocale } from "@/lib/i18n/locales";
import { answerWithEmbed } from "@/lib/publish/answer-with-embed";
import { toProblem } from "@/lib/publish/problem";

/** A chart alone for a frame in a page of another site; readers know it as `/{locale}/embed/{slug}`. */
export async function GET(request: Request, { params }: RouteContext<"/embeds/[locale]/[slug]">): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return toProblem(404, "There is no such language.");
  return answerWithEmbed(request, locale, slug);
}
