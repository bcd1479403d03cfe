import { z } from "zod";
import { getCurrentEdition, getEdition } from "@/lib/data/editions";
import { defaultLocale, digitSystems, locales, toDefaultDigits } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { toProblem } from "@/lib/publish/problem";
import { MOST_LETTERS, search } from "@/lib/publish/search";

const schema = z.object({
  q: z
    .string({ error: "must say what to look for" })
    .refine((text) => [...text.trim()].length <= MOST_LETTERS, `can have ${MOST_LETTERS} characters at most`),
  locale: z.enum(locales).default(defaultLocale),
  digits: z.enum(digitSystems).optional(),
  edition: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "must be the number of an edition")
    .optional(),
  limit: z.coerce.number().int().min(1).max(50).default(5),
});

/**
 * What bears or holds the words of `q`, in groups (`data`), the closest first: with the name in one language, what it is and where it leads.
 * `limit` is how many of each group are given; `count` is how many there are in all.
 */
export async function GET(request: Request): Promise<Response> {
  const parsed = schema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return toProblem(400, `Parameter "${issue?.path.join(".")}": ${issue?.message}.`);
  }
  const { q, locale, limit, digits, edition: number } = parsed.data;
  const edition = number === undefined ? await getCurrentEdition() : await getEdition(Number(number));
  if (!edition) return toProblem(404, `There is no edition ${number}.`);
  const reader = { locale, digits: digits ?? toDefaultDigits(locale) };
  const answer = await search(q, { locale, reader, t: getTranslator(reader), edition, parameters: { digits, edition: number } }, limit);
  const lifetime = number === undefined ? "public, max-age=0, s-maxage=5" : "public, max-age=31536000, immutable";
  return Response.json(answer, { headers: { "Cache-Control": lifetime, "Access-Control-Allow-Origin": "*" } });
}
