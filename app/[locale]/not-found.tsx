import { NotFoundTexts } from "@/components/site/not-found-texts";
import { locales } from "@/lib/i18n/locales";

/** Next tells this page nothing of the address, not even its language: it speaks all three. */
export default function NotFound() {
  return (
    <main id="content" className="mx-auto max-w-[40rem] divide-y divide-hairline px-4 py-12">
      {locales.map((locale, position) => (
        <NotFoundTexts key={locale} locale={locale} level={position === 0 ? "h1" : "h2"} />
      ))}
    </main>
  );
}
