import "server-only";
import type { Names } from "@/lib/domain/observation";
import { locales, toDefaultDigits } from "@/lib/i18n/locales";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { foundCharts } from "./search-charts";
import { plainEntry, type SiteEntry } from "./search-entry";
import { pageWords } from "./search-words";
import { footerSections, type Section, sections } from "./site-sections";

/** The site's parts and the charts in them, by their names in all languages. */
export function listPageEntries(): SiteEntry[] {
  return [...sections, ...footerSections].flatMap(({ path, key }: Section) => {
    const names = toNames((t) => t(`site.${key}`));
    const charts = foundCharts.filter(({ section }) => section === key);
    return [
      { ...plainEntry, group: "pages", kind: "page", names, hidden: [...(pageWords[key] ?? [])], weight: 9, path } satisfies SiteEntry,
      ...charts.map(
        ({ slug, toName }): SiteEntry => ({
          ...plainEntry,
          group: "pages",
          kind: "chart",
          names: toNames(toName),
          weight: 3,
          path,
          anchor: slug,
          within: names,
        }),
      ),
    ];
  });
}

function toNames(toText: (t: Translator) => string): Names {
  const [en, ar, ckb] = locales.map((locale) => toText(getTranslator({ locale, digits: toDefaultDigits(locale) })));
  return { en: en ?? "", ar: ar ?? null, ckb: ckb ?? null };
}
