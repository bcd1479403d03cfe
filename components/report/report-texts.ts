/** Texts of `report.json` that the browser fills and shows. */
export const reportTextNames = [
  "about",
  "documentTitle",
  "author",
  "date",
  "language",
  "digits",
  "edition",
  "editionCurrent",
  "editionPinned",
  "parts",
  "caption",
  "text",
  "addText",
  "addTextBelow",
  "up",
  "down",
  "remove",
  "drag",
  "actionOn",
  "textName",
  "moved",
  "removed",
  "clear",
  "cleared",
  "undo",
  "undone",
  "full",
  "figureMissing",
  "figuresMissing",
  "download",
  "waiting",
  "making",
  "writing",
  "ready",
  "cancel",
  "offline",
  "copyLink",
  "copied",
  "notCopied",
  "print",
  "tooLong",
  "kept",
  "notKept",
  "fromLink",
  "openOwn",
  "keepThis",
  "replaced",
] as const;

/** Words of a report's page, in the language of the page; `{…}` is filled in the browser. */
export type ReportTexts = Record<(typeof reportTextNames)[number] | "figure" | "failed" | "listSeparator", string>;

/** Fills the places of a text: `{name}`. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
