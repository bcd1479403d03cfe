import { type Locale, toDefaultDigits, toDirection } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { toSitePath } from "@/lib/site-path";

/** What a page that does not exist says, in one language. */
export function NotFoundTexts({ locale, level }: { locale: Locale; level: "h1" | "h2" }) {
  const t = getTranslator({ locale, digits: toDefaultDigits(locale) });
  const Heading = level;
  return (
    <section lang={locale} dir={toDirection(locale)} className="py-6">
      <Heading className="text-h3">{t("error.notFoundTitle")}</Heading>
      <p className="mt-3">{t("error.notFoundText")}</p>
      <p className="mt-3">
        <a href={toSitePath(`/${locale}`)}>{t("error.home")}</a>
      </p>
      <p className="mt-3">
        <a href={toSitePath(`/${locale}/search`)}>{t("search.title")}</a>
      </p>
    </section>
  );
}
