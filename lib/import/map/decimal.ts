/** Beyond fifteen digits a number is no longer exact where it is drawn or exported. */
const MOST_DIGITS = 15;

const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/;

/**
 * Why text is not a plain number of the format, or null where it is one. The digits themselves go to the database as they stand,
 * so that nothing is rounded.
 */
export function findNumberFault(text: string): string | null {
  if (PLAIN.test(text)) {
    if (text.length > MOST_DIGITS + (text.includes(".") ? 1 : 0)) return `has more than ${MOST_DIGITS} digits`;
    return null;
  }
  if (/^-\d/.test(text)) return "is negative; no figure here can be";
  if (/^[\d.,\s\u00A0\u202F٬٫٠-٩۰-۹]+$/.test(text) && !/^\d+(\.\d+)?$/.test(text))
    return "is not a plain number; write digits 0 to 9 without separators, with a point before decimals: 1200 or 56.11";
  if (/^0\d/.test(text)) return "begins with a zero; write it without";
  if (/%$/.test(text)) return "has a percent sign; write the number alone, as in 56.11";
  if (/^(na|n\/a|nan|null|none|unknown|-|–|—|not available|#n\/a)$/i.test(text))
    return "is not a number; leave the cell empty where the source gives no figure";
  return "is not a number; write digits, with a point before decimals";
}
