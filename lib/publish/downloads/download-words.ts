import type { BulkDescription, BulkTable } from "@/lib/export/bulk/bulk-table";
import { SHEET_ROWS } from "@/lib/export/bulk/xlsx-file";
import { toCellText } from "@/lib/export/tables/cell-text";
import { mostCharacters as MOST_LETTERS } from "@/lib/export/tables/xlsx/cells";
import { formatInstantDay } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { type Locale, toDefaultDigits } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { type ArchivedTable, isArchivedTable } from "./tables";

/** Headings and what stands under them. */
export type Told = (readonly [heading: string, text: string])[];

/** What a reader of a download should know first, in one language; `files` says how a table is called in it. */
export function tellOfDownload(locale: Locale, description: BulkDescription, tables: readonly Pick<BulkTable, "name">[]): Told {
  const reader = { locale, digits: toDefaultDigits(locale) };
  const t = getTranslator(reader);
  const { edition, committedAt, permalink, leftOut } = description;
  const limits = { encoding: "UTF-8", rows: formatNumber(SHEET_ROWS, reader), letters: formatNumber(MOST_LETTERS, reader) };
  const names = tables.map(({ name }) => name).filter(isArchivedTable);
  return [
    [
      t("site.name"),
      t("data.readme.made", {
        edition: formatNumber(edition, reader),
        date: formatInstantDay(committedAt, reader),
        url: permalink,
      }),
    ],
    ...names.map((name: ArchivedTable) => [name, t(`data.table.${name}`)] as const),
    [t("data.readme.values"), t("data.readme.valuesText")],
    [t("data.readme.texts"), t("data.readme.textsText", limits)],
    ...(leftOut.length === 0
      ? [[t("data.readme.leftOut"), t("data.readme.nothingLeftOut")] as const]
      : leftOut.map(
          ({ names: publisher, figures }) =>
            [
              t("data.readme.leftOut"),
              t("data.readme.leftOutText", { count: figures, text: formatNumber(figures, reader), publisher: toName(publisher, reader) }),
            ] as const,
        )),
    [t("data.readme.licence"), t("data.readme.licenceText")],
  ];
}

/** As a text file, its lines ending as every editor takes them. Windows reads a text as the machine's old encoding unless it begins with a mark. */
export function toReadme(told: Told): string {
  const lines = told.map(([heading, text]) => `${heading}\n  ${text}\n`).join("\n");
  return `\ufeff${toCellText(lines).replaceAll("\n", "\r\n")}`;
}
