import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ErrorTexts } from "@/components/site/error-texts";
import { toPaletteCss } from "@/lib/charts/palette";
import { isLocale, toDefaultDigits, toDirection } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { listFontPreloads, toFontCss } from "@/lib/publish/fonts";
import "../globals.css";

export const metadata: Metadata = { metadataBase: null, formatDetection: { telephone: false } };

export default async function LocaleLayout({ children, params }: LayoutProps<"/[locale]">) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const t = getTranslator({ locale, digits: toDefaultDigits(locale) });
  return (
    <html lang={locale} dir={toDirection(locale)}>
      <head>
        {listFontPreloads(locale).map((href) => (
          <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="anonymous" />
        ))}
        <style>{`${toPaletteCss()}\n${toFontCss(locale)}`}</style>
      </head>
      <body>
        <ErrorTexts
          texts={{
            title: t("error.errorTitle"),
            text: t("error.errorText"),
            retry: t("error.retry"),
            home: t("error.home"),
            homeHref: `/${locale}`,
          }}
        >
          {children}
        </ErrorTexts>
      </body>
    </html>
  );
}
