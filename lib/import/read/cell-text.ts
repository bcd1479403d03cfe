/** A note or title is shorter; anything longer is a quote that was not closed, or not meant for a cell. */
export const LONGEST_CELL = 32_767;

/**
 * Control characters but tab and line feed; what a decoder leaves where bytes were not UTF-8; and characters that turn the direction of all
 * that follows, of which one that is not closed would turn the words around a name. Direction marks (U+200E, U+200F) may stay.
 */
const FORBIDDEN = /[^\P{Cc}\t\n]|[\uFFFD\uFFFE\uFFFF\u202A-\u202E\u2066-\u2069]/u;

/** Whether text holds a character no cell may hold. Cheap enough to ask of a whole chunk before asking each cell. */
export function hasForbiddenCharacter(text: string): boolean {
  return FORBIDDEN.test(text);
}

/** Why a cell's text can't be kept, or null. */
export function findTextFault(cell: string): string | null {
  if (cell.length > LONGEST_CELL) return `has ${cell.length} characters; a cell holds at most ${LONGEST_CELL}`;
  const found = FORBIDDEN.exec(cell)?.[0];
  if (found === undefined) return null;
  if (found === "\uFFFD")
    return "holds bytes that are not UTF-8 (or the mark that an earlier wrong conversion left); save the file as UTF-8";
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  if (/[\u202A-\u202E\u2066-\u2069]/.test(found)) {
    return `holds the character U+${code}, which turns the direction of the text after it and can't be seen; remove it`;
  }
  return `holds the control character U+${code}, which no text needs; remove it`;
}
