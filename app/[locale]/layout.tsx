import type { Metadata } from "next";
import { ErrorTexts } from "@/components/site/error-texts";
import { ServerHtml } from "@/components/ui/server-html";
import { toPaletteCss } from "@/lib/charts/palette";
import { defaultLocale, isLocale, type Locale, toDefaultDigits, toDirection } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { listFontPreloads, toFontCss } from "@/lib/publish/fonts";
import { putServerHtml } from "@/lib/publish/server-html";
import "../globals.css";
import { toSitePath } from "@/lib/site-path";

export const metadata: Metadata = { metadataBase: null, formatDetection: { telephone: false } };

export default async function LocaleLayout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale: wanted } = await params;
  // A language we don't have is a page that does not exist: the page says so, which a root layout can't without scripts.
  const locale = isLocale(wanted) ? wanted : defaultLocale;
  const t = getTranslator({ locale, digits: toDefaultDigits(locale) });
  return (
    <html lang={locale} dir={toDirection(locale)}>
      <head>
        {listFontPreloads(locale).map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
        ))}
        <ServerHtml as="style" id={putServerHtml(`${toPaletteCss()}\n${toFontCss(locale)}`)} />
        {/* Remembers the language for `/`, at once, for the site's scripts come late. */}
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant, but for one of three language codes */}
        <script dangerouslySetInnerHTML={{ __html: toLocaleScript(locale) }} />
      </head>
      <body>
        <ErrorTexts
          texts={{
            title: t("error.errorTitle"),
            text: t("error.errorText"),
            retry: t("error.retry"),
            home: t("error.home"),
            homeHref: toSitePath(`/${locale}`),
          }}
        >
          {children}
        </ErrorTexts>
      </body>
    </html>
  );
}

/** Within the site only: what else the host serves is none of our business. */
function toLocaleScript(locale: Locale): string {
  return `document.cookie="locale=${locale}; path=${toSitePath("") || "/"}; max-age=31536000; samesite=lax"`;
}
