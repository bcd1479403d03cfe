import { toNameSearchText } from "./search-text";

/** Words that every camp's name may bear; they tell none apart. */
const NOISE = new Set(["camp", "camps", "idp", "مخيم", "المخيم", "كامب", "كمب", "کەمپ", "کەمپی"].map(toNameSearchText));

/** Everything a camp may be found by, as one text; spellings that are parts of others are said once. */
export function toSearchKey(names: string[]): string {
  const keys = [...new Set(names.map(toNameSearchText))].sort((a, b) => b.length - a.length);
  return keys.filter((key, position) => key !== "" && !keys.slice(0, position).some((longer) => longer.includes(key))).join("|");
}

/** Whether a search key holds every word asked for, or all of them written as one; words such as "camp" are not asked for. */
export function isFound(key: string, asked: string): boolean {
  const words = toNameSearchText(asked)
    .split(" ")
    .filter((word) => word !== "" && !NOISE.has(word));
  return words.every((word) => key.includes(word)) || key.replaceAll(" ", "").includes(words.join(""));
}
