import { z } from "zod";
import { getCurrentEdition, getEdition } from "@/lib/data/editions";
import { defaultLocale, digitSystems, locales, toDefaultDigits } from "@/lib/i18n/locales";
import { BadParametersError, buildChart } from "@/lib/publish/build-chart";

const schema = z.object({
  locale: z.enum(locales).default(defaultLocale),
  digits: z.enum(digitSystems).optional(),
  edition: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "must be the number of an edition")
    .transform(Number)
    .optional(),
});

/** A chart as plain data: its ChartSpec, with the figures, words and sources in one language. */
export async function GET(request: Request, { params }: RouteContext<"/api/v1/charts/[slug]">): Promise<Response> {
  const { slug } = await params;
  const raw = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return toProblem(400, `Parameter "${issue?.path.join(".")}": ${issue?.message}.`);
  }
  const { locale, digits, edition: number } = parsed.data;
  const edition = number === undefined ? await getCurrentEdition() : await getEdition(number);
  if (!edition) return toProblem(404, `There is no edition ${number}.`);
  try {
    const spec = await buildChart(slug, raw, edition, { locale, digits: digits ?? toDefaultDigits(locale) });
    if (!spec) return toProblem(404, `There is no chart "${slug.slice(0, 80)}".`);
    const lifetime = number === undefined ? "public, max-age=0, s-maxage=5" : "public, max-age=31536000, immutable";
    return Response.json(spec, { headers: { "Cache-Control": lifetime, "Access-Control-Allow-Origin": "*" } });
  } catch (error) {
    if (error instanceof BadParametersError) return toProblem(400, `${error.message}.`);
    throw error;
  }
}

/** RFC 9457 problem details. */
function toProblem(status: number, detail: string): Response {
  const title = status === 404 ? "Not found" : "Bad parameter";
  return Response.json({ type: "about:blank", title, status, detail }, { status, headers: { "Content-Type": "application/problem+json" } });
}
