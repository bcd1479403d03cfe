import type { Names } from "@/lib/domain/observation";
import { toNameSearchText, toNameWords } from "@/lib/domain/search-text";
import type { SearchEntry, SearchName } from "./entry";
import { isMistypedForm, toConsonants } from "./likeness";

/** An entry with its names taken apart once, for all searches. */
export type Searchable<Entry extends SearchEntry> = {
  entry: Entry;
  names: TakenName[];
  /** Of all its names and codes, and those that say its kind. */
  words: Word[];
  kindWords: Set<string>;
  /** Of what is said about it. */
  textWords: Word[];
};

/** A name's words (the name is null where it is not shown), without articles and without what only says its kind; all of it as one word, without articles and with them. */
type TakenName = { name: SearchName | null; words: Word[]; joined: string; compact: Word; run: string };

/** A word, and what remains of it in any transliteration. */
type Word = { text: string; bones: string };

/** An entry that was found; `by` is the name it was found by, where that is not its name in the reader's language. */
export type Hit<Entry extends SearchEntry> = { entry: Entry; score: number; by: SearchName | null };

export function toSearchable<Entry extends SearchEntry>(entry: Entry): Searchable<Entry> {
  const kindWords = new Set(entry.kindWords.flatMap(toNameWords));
  const names = (Object.entries(entry.names) as [keyof Names, string | null][]).map(([language, text]) => ({ text: text ?? "", language }));
  const others = [...entry.spellings, ...entry.codes].map((text) => ({ text, language: null }));
  const take = (text: string, name: SearchName | null): TakenName => {
    const words = leaveOut(kindWords, toNameWords(text));
    const run = leaveOut(kindWords, toNameSearchText(text).split(" ")).join("");
    return { name, words: words.map(toWord), joined: words.join(" "), compact: toWord(words.join("")), run };
  };
  const taken = [
    ...[...names, ...others].filter(({ text }) => text !== "").map((name) => take(name.text, name)),
    ...entry.hidden.map((text) => take(text, null)),
  ];
  return {
    entry,
    names: taken,
    words: [...new Set([...taken.flatMap(({ words }) => words.map(({ text }) => text)), ...kindWords])].map(toWord),
    kindWords,
    textWords: [...new Set(toNameWords(entry.text))].map(toWord),
  };
}

/** Closeness of an entry to what was asked, from exact to a word somewhere in what is said of it. */
const closeness = { exact: 1000, start: 800, wordStart: 700, words: 400, parts: 300, kind: 250, acrossNames: 200, text: 100, alike: 50 };

/**
 * Entries that have every word asked for, closest first: the very name, its beginning, the beginning of its words, parts of them, then words
 * of what is said about an entry. Only where nothing is found, what is spelt alike.
 */
export function rankEntries<Entry extends SearchEntry>(asked: string, entries: Searchable<Entry>[], reader: keyof Names): Hit<Entry>[] {
  const words = toNameWords(asked);
  if (words.length === 0) return [];
  const find = (score: typeof scoreEntry) =>
    entries.flatMap((entry): Hit<Entry>[] => {
      const found = score(words, entry, reader);
      return found ? [{ entry: entry.entry, ...found }] : [];
    });
  const hits = find(scoreEntry);
  return (hits.length > 0 ? hits : find(scoreLikeness)).sort(
    (a, b) =>
      b.score - a.score || b.entry.weight - a.entry.weight || a.entry.names.en.localeCompare(b.entry.names.en, "en", { numeric: true }),
  );
}

type Found = { score: number; by: SearchName | null };

function scoreEntry(asked: string[], { names, words, kindWords, textWords }: Searchable<SearchEntry>, reader: keyof Names): Found | null {
  const wanted = leaveOut(kindWords, asked);
  if (wanted.length === 0) return { score: closeness.kind, by: null };
  const joined = wanted.join(" ");
  let best: Found = { score: 0, by: null };
  for (const taken of names) {
    const score = scoreName(wanted, joined, taken);
    const isOwn = taken.name?.language === reader;
    if (score > best.score || (score > 0 && score === best.score && isOwn)) best = { score, by: isOwn ? null : taken.name };
  }
  if (best.score > 0) return best;
  if (wanted.every((word) => begins(word, words))) return { score: closeness.acrossNames, by: null };
  if (wanted.every((word) => begins(word, words) || begins(word, textWords))) return { score: closeness.text, by: null };
  return null;
}

function scoreName(wanted: string[], joined: string, { words: own, joined: whole, compact, run }: TakenName): number {
  const asked = wanted.join("");
  if (compact.text === asked || run === asked) return closeness.exact;
  // Of two names that begin with what was asked, the shorter is closer to it.
  const excess = Math.min(whole.length - joined.length, 90);
  if (whole.startsWith(joined)) return closeness.start - excess;
  if (` ${whole}`.includes(` ${joined}`)) return closeness.wordStart - excess;
  if (wanted.every((word) => begins(word, own))) return closeness.words - excess;
  if (wanted.every((word) => own.some(({ text }) => isPart(word, text)))) return closeness.parts - excess;
  return asked.length > 3 && (compact.text.includes(asked) || run.includes(asked)) ? closeness.parts - excess : 0;
}

/** Spelt alike: as in another transliteration, or mistyped. */
function scoreLikeness(asked: string[], { names, words, kindWords }: Searchable<SearchEntry>, reader: keyof Names): Found | null {
  const wanted = leaveOut(kindWords, asked).map(toWord);
  if (wanted.length === 0) return null;
  const bones = toConsonants(wanted.map(({ text }) => text).join(""));
  const whole = bones === "" ? undefined : names.find(({ compact }) => compact.bones === bones);
  if (whole) return { score: closeness.alike + 2, by: whole.name?.language === reader ? null : whole.name };
  // Most entries have no word like what was asked for: their names need no look one by one.
  if (!wanted.every((word) => words.some((own) => isLike(word, own)))) return null;
  const single = names.find(({ words: own }) => wanted.every((word) => own.some((one) => isLike(word, one))));
  if (single) return { score: closeness.alike + 1, by: single.name?.language === reader ? null : single.name };
  return { score: closeness.alike, by: null };
}

function isLike(word: Word, own: Word): boolean {
  return own.text.startsWith(word.text) || (word.bones !== "" && word.bones === own.bones) || isMistypedForm(word.text, own.text);
}

function toWord(text: string): Word {
  return { text, bones: toConsonants(text) };
}

function begins(word: string, words: Word[]): boolean {
  return words.some(({ text }) => text.startsWith(word));
}

/** Two letters or digits are part of too much. */
function isPart(word: string, of: string): boolean {
  return of.startsWith(word) || (word.length > 2 && !/^\d+$/.test(word) && of.includes(word));
}

function leaveOut(kindWords: ReadonlySet<string>, words: string[]): string[] {
  return words.filter((word) => !kindWords.has(word));
}
