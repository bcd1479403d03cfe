import { toCellText } from "@/lib/export/tables/cell-text";
import type { NamedRow } from "./tables";

const meanings: Record<string, string> = {
  yes: "data may be passed on with the credit line",
  facts_only: "single figures may be cited and passed on as facts with their source; whole tables must not be copied",
  no: "rows must not be passed on, and none is in this file",
};

/** Under which licence and with which credit line each publisher's figures may be used, and which documents have one of their own. */
export function toLicenceText(publishers: readonly NamedRow[], sources: readonly NamedRow[]): string {
  const ofPublisher = new Map(publishers.map((publisher) => [publisher.code, publisher]));
  const lines = [
    "The figures are not ours. Each is to be credited to its publisher, with the line below.",
    "",
    ...publishers.flatMap(({ name_en, licence, licence_url, redistributable, credit_line }) => [
      `${name_en}`,
      `  Licence: ${licence}${licence_url ? ` (${licence_url})` : ""}`,
      `  ${meanings[redistributable ?? ""] ?? redistributable}`,
      `  Credit: ${credit_line}`,
      "",
    ]),
    "Documents with a licence of their own",
    "",
    ...sources.flatMap(({ id, publisher, title, licence, redistributable }) => {
      const usual = ofPublisher.get(publisher ?? "");
      const own = redistributable && redistributable !== usual?.redistributable ? `; ${meanings[redistributable] ?? redistributable}` : "";
      return licence === usual?.licence && own === "" ? [] : [`${id}: ${title}`, `  ${licence}${own}`, ""];
    }),
  ];
  return `\ufeff${toCellText(lines.join("\n")).replaceAll("\n", "\r\n")}`;
}
