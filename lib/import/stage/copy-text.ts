/** A value for `COPY … FROM STDIN` in PostgreSQL's text format. */
export type CopyValue = string | number | boolean | readonly string[] | null;

const ESCAPED = /[\\\t\n\r]/;

/** One row for COPY, with its line feed. */
export function toCopyLine(values: readonly CopyValue[]): string {
  let line = "";
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (index > 0) line += "\t";
    line += value === null || value === undefined ? "\\N" : typeof value === "string" ? escapeText(value) : escapeOther(value);
  }
  return `${line}\n`;
}

/** Text as COPY takes it. */
export function escapeText(text: string): string {
  if (text === "" || !ESCAPED.test(text)) return text;
  return text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n").replaceAll("\r", "\\r");
}

function escapeOther(value: number | boolean | readonly string[]): string {
  if (typeof value !== "object") return String(value);
  return escapeText(`{${value.map((item) => `"${item.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`).join(",")}}`);
}
