import { defaultLocale, isLocale, type Locale, locales } from "@/lib/i18n/locales";
import { toSitePath } from "@/lib/site-path";

/** `/` leads to the language the reader chose before, or else to the first of the browser's that we have. */
export function GET(request: Request): Response {
  const locale = readChosen(request.headers.get("cookie") ?? "") ?? readPreferred(request.headers.get("accept-language") ?? "");
  return new Response(null, {
    status: 307,
    headers: { Location: toSitePath(`/${locale}`), Vary: "Cookie, Accept-Language", "Cache-Control": "private, no-store" },
  });
}

function readChosen(cookies: string): Locale | null {
  const chosen = /(?:^|;\s*)locale=(\w+)/.exec(cookies)?.[1] ?? "";
  return isLocale(chosen) ? chosen : null;
}

/** Kurdish without more (`ku`) is mostly Kurmanji in Latin script elsewhere, but in Iraq readers who ask for it read Sorani. */
function readPreferred(header: string): Locale {
  const wanted = header
    .split(",")
    .map((part) => {
      const [tag = "", weight] = part.trim().split(";q=");
      return { tag: tag.toLowerCase(), weight: Number(weight ?? 1) || 0 };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    const language = tag.split("-")[0] === "ku" ? "ckb" : tag.split("-")[0];
    const found = locales.find((locale) => locale === language);
    if (found) return found;
  }
  return defaultLocale;
}
