import { NotFoundTexts } from "@/components/site/not-found-texts";
import { toPaletteCss } from "@/lib/charts/palette";
import { defaultLocale, locales } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { toFontCss } from "@/lib/publish/fonts";
import "./globals.css";

const t = getTranslator({ locale: defaultLocale, digits: "latn" });

export const metadata = { title: `${t("error.notFoundTitle")} · ${t("site.name")}` };

/** An address that no route answers. Next tells this page nothing of it, not even its language: it speaks all three. */
export default function GlobalNotFound() {
  return (
    <html lang={defaultLocale} dir="ltr">
      <head>
        <style>{`${toPaletteCss()}\n${toFontCss(defaultLocale)}`}</style>
      </head>
      <body>
        <main id="content" className="mx-auto max-w-[40rem] px-4 py-12">
          {locales.map((locale, position) => (
            <NotFoundTexts key={locale} locale={locale} level={position === 0 ? "h1" : "h2"} />
          ))}
        </main>
      </body>
    </html>
  );
}
