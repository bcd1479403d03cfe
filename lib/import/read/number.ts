/** A cell as read: what it holds (null where the source gives nothing), or why it can't be read, as a sentence about the cell. */
export type Parsed<Value> = { ok: true; value: Value | null } | { ok: false; reason: string };

/** Words seen for "no figure". Missing is not zero. */
const MISSING = /^(|na|n\/a|n\.a\.?|#n\/a|nan|nil|null|none|unknown|not available|not reported|[-–—]|\.\.\.?|…|غير متوفر|غير معروف)$/i;

/** Marks that set the direction of writing, joiners and the byte-order mark: they are copied along with a number, and mean nothing in it. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\u061C\uFEFF]/g;

/** Spaces that part thousands: plain, no-break, figure, thin, narrow no-break. */
const SPACE = " \u00A0\u2007\u2009\u202F";

const GROUPED = new RegExp(`^\\d{1,3}(?:([,٬'’${SPACE}])\\d{3})(?:\\1\\d{3})*$`);

/** Beyond fifteen digits a number is no longer exact. */
const MOST_DIGITS = 15;

/** Text without invisible marks and outer spaces, with the digits 0–9 instead of Arabic-Indic and Persian ones. */
export function toLatinDigits(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .trim()
    .replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}

/** Whether a cell says that there is no figure: empty, `NA`, `-`, `Not available`, … */
export function isMissing(text: string): boolean {
  return MISSING.test(text.replace(INVISIBLE, "").trim());
}

/**
 * A count: whole, from 0 up. `1,234`, `1 234`, `١٬٢٣٤` and `1234.0` are 1234; `1.234` is refused, for it is 1234 to one writer and
 * 1.234 to another. A missing figure is null.
 */
export function parseCount(text: string): Parsed<number> {
  if (isMissing(text)) return { ok: true, value: null };
  const plain = toLatinDigits(text);
  if (/^\d{1,3}(?:\.\d{3})+$/.test(plain)) return refused("can be read as thousands or as decimals; write it without the point");
  if (/[%٪]/.test(plain)) return refused("is a percentage where a count is due");
  if (/^[-−]\s*\d/.test(plain)) return refused("is negative; no count can be");
  const number = parseNumber(plain);
  if (!number.ok || number.value === null) return number;
  if (!Number.isInteger(number.value)) return refused("is not a whole number");
  return number;
}

/**
 * A number, with decimals after `.` or `٫`, thousands parted by `,`, `٬`, an apostrophe or a space, and perhaps a percent sign
 * (which is left out: `56.1 %` is 56.1). A missing figure is null.
 */
export function parseNumber(text: string): Parsed<number> {
  if (isMissing(text)) return { ok: true, value: null };
  const written = toLatinDigits(text).replace(/\s*[%٪]$/, "");
  const sign = /^[-−]/.test(written) ? "-" : "";
  const unsigned = sign ? written.slice(1) : written;
  const [whole = "", decimals, ...more] = unsigned.split(/[.٫]/);
  if (/^\d+,\d+$/.test(unsigned) && !GROUPED.test(unsigned))
    return refused("has a comma that parts no thousands; write decimals after a point, as in 56.11");
  if (/^\d+(?:\.\d+)?e[+-]?\d+$/i.test(unsigned)) return refused("is shortened by a spreadsheet; write all its digits");
  if (more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) return refused("is not a number");
  if (!/^\d+$/.test(whole) && !GROUPED.test(whole)) return refused("is not a number");
  const digits = whole.replace(/\D/g, "");
  if (digits.length > 1 && digits.startsWith("0")) return refused("begins with a zero, as a code does; a number is due");
  const significant = (decimals ?? "").replace(/0+$/, "");
  if (digits.length + significant.length > MOST_DIGITS) {
    // A workbook keeps 28.13 as 28.129999999999999: its digits beyond the fifteenth are no one's.
    if (digits.length > MOST_DIGITS) return refused(`has more than ${MOST_DIGITS} digits`);
    return { ok: true, value: Number(Number(`${sign}${digits}.${significant}`).toPrecision(MOST_DIGITS)) };
  }
  return { ok: true, value: Number(`${sign}${digits}${significant === "" ? "" : `.${significant}`}`) };
}

function refused(reason: string): { ok: false; reason: string } {
  return { ok: false, reason };
}
