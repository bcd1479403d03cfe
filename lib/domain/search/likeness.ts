/** Letters from which on a word is long enough to be mistyped and still be known. */
const LONG_WORD = 5;
const VERY_LONG_WORD = 9;

/** Whether a word is another with a letter more, less or changed, or two letters swapped; in long words, two such. */
export function isMistypedForm(asked: string, word: string): boolean {
  const length = Math.min(asked.length, word.length);
  if (length < LONG_WORD || /\d/.test(asked)) return false;
  const most = length < VERY_LONG_WORD ? 1 : 2;
  return Math.abs(asked.length - word.length) <= most && countEdits(asked, word) <= most;
}

/** Edits that lead from one word to another: letters added, left out, changed, or swapped with their neighbour. */
function countEdits(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min((now[column - 1] ?? 0) + 1, (last[column] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      now.push(edits);
    }
    beforeLast = last;
    last = now;
  }
  return last[b.length] ?? a.length;
}

/**
 * What remains of a Latin spelling when letters that differ from one transliteration to another are taken out: "Sulaymaniyah", "Slemani"
 * and "Sulaimaniya" are all "slmn". Empty where too little remains to tell words apart.
 */
export function toConsonants(word: string): string {
  if (!/^[a-z]+$/.test(word)) return "";
  const bones = word
    .replace(/v/g, "w")
    .replace(/[qc](?!h)/g, "k")
    .replace(/ch/g, "j")
    .replace(/([skgdt])h/g, (_, letter: string) => letter.toUpperCase())
    .replace(/[aeiouyh]/g, "")
    .replace(/(.)\1/g, "$1");
  return bones.length < 3 ? "" : bones;
}
