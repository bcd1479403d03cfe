import "server-only";
import { createHash } from "node:crypto";
import { DrawingError } from "@/lib/export/drawing/draw-chart";
import { QueueFullError } from "@/lib/export/workers/worker-pool";
import { isolate } from "@/lib/format/isolate";
import { type Locale, toDefaultDigits } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { BadParametersError } from "./build-chart";
import { scriptHash, toEmbedProblem } from "./embed-document";
import { EmbedRefused, loadEmbedFrame } from "./embed-frame";
import { toPublicUrl } from "./public-url";

/** Any site may show the frame; the frame runs its one script and fetches nothing but fonts. */
const policy = [
  "default-src 'none'",
  `script-src '${scriptHash}'`,
  "style-src 'unsafe-inline'",
  "font-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff" };

/** A chart's frame as an answer, or one that says in the reader's language why there is no chart in it. */
export async function answerWithEmbed(request: Request, locale: Locale, slug: string): Promise<Response> {
  const query = new URL(request.url).searchParams;
  try {
    const { html, isPinned } = await loadEmbedFrame(slug, locale, query);
    const tag = `"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
    const lifetime = isPinned ? "public, max-age=31536000, immutable" : "public, max-age=60";
    const own = { ...headers, "Cache-Control": lifetime, ETag: tag };
    if (request.headers.get("if-none-match")?.includes(tag)) return new Response(null, { status: 304, headers: own });
    return new Response(html, { headers: own });
  } catch (error) {
    const { status, sentence } = toProblem(error, locale);
    const theme = query.get("theme");
    const site = { name: getTranslator({ locale, digits: toDefaultDigits(locale) })("site.name"), href: toPublicUrl(`/${locale}`) };
    const html = toEmbedProblem(locale, theme === "light" || theme === "dark" ? theme : undefined, site, sentence);
    return new Response(html, {
      status,
      headers: { ...headers, "Cache-Control": "no-store", ...(status === 503 && { "Retry-After": "5" }) },
    });
  }
}

function toProblem(error: unknown, locale: Locale): { status: number; sentence: string } {
  const t = getTranslator({ locale, digits: toDefaultDigits(locale) });
  if (error instanceof EmbedRefused) return { status: error.status, sentence: error.message };
  if (error instanceof BadParametersError) {
    const { name, value } = error.problems[0] ?? { name: "", value: "" };
    return { status: 400, sentence: t("filters.impossible", { name: isolate(name), value: isolate(value) }) };
  }
  if (error instanceof QueueFullError || error instanceof DrawingError) {
    console.error(error);
    return { status: 503, sentence: t("error.errorText") };
  }
  throw error;
}
