import { type AllowedKind, allowedKinds } from "@/lib/export/export-options";
import { isolate } from "@/lib/format/isolate";
import { formatNumber } from "@/lib/format/number";
import type { Reader } from "@/lib/format/reader";
import { getTranslator } from "@/lib/i18n/translator";
import type { ExportRefused } from "./export-address";

/** Why an address gives no file, in the reader's language. */
export function toRefusal({ problem, details }: ExportRefused, reader: Reader): string {
  const t = getTranslator(reader);
  const name = reader.locale === "en" ? details.name : isolate(details.name);
  return t(`export.problem.${problem}`, { name, allowed: toAllowedWords(details.allowed, reader) });
}

/** "must be a whole number from 320 to 4,000". Words of an address stay as they are. */
function toAllowedWords(code: string, reader: Reader): string {
  const [kind, ...values] = code.split(" ");
  if (!isKind(kind)) return code;
  const t = getTranslator(reader);
  const [least = "", most = ""] = values.map((value) => (Number.isFinite(Number(value)) ? formatNumber(Number(value), reader) : value));
  const named = values.map((value) => (reader.locale === "en" ? value : isolate(value))).join(t("list.comma"));
  return t(`export.allowed.${kind}`, { least, most, count: values.length, values: named });
}

function isKind(text: string | undefined): text is AllowedKind {
  return (allowedKinds as readonly (string | undefined)[]).includes(text);
}
