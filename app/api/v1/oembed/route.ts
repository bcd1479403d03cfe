import { z } from "zod";
import { loadOembed } from "@/lib/publish/oembed";
import { toProblem } from "@/lib/publish/problem";

const pixels = z
  .string()
  .regex(/^[1-9]\d{0,4}$/, "must be a whole number of pixels")
  .transform(Number)
  .optional();

const schema = z.object({
  url: z.string({ error: "must be the address of a chart of this site" }).max(4000, "is too long to be the address of a chart"),
  maxwidth: pixels,
  maxheight: pixels,
  format: z.string().default("json"),
});

/** How a chart is embedded in another site's page, as oEmbed 1.0 has it; in JSON only. */
export async function GET(request: Request): Promise<Response> {
  const raw = Object.fromEntries([...new URL(request.url).searchParams].filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return toProblem(400, `Parameter "${issue?.path.join(".")}": ${issue?.message}.`);
  }
  const { url, format, ...room } = parsed.data;
  if (format !== "json") return toProblem(501, "Answers are given in JSON only.");
  const answer = await loadOembed(url, room);
  if (!answer) return toProblem(404, "This is not the address of a chart of this site.");
  const headers = { "Cache-Control": "public, max-age=0, s-maxage=5", "Access-Control-Allow-Origin": "*" };
  return Response.json(answer, { headers });
}
