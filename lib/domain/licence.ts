/** A licence that bears a name of its own: by SPDX, with its address. */
export type NamedLicence = { name: string; path: string };

const named: [pattern: RegExp, name: string, path: string][] = [
  [/^CC BY 4\.0$/, "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"],
  [/^CC BY 3\.0 IGO$/, "CC-BY-3.0-IGO", "https://creativecommons.org/licenses/by/3.0/igo/"],
  [/^CC BY-SA 4\.0$/, "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"],
  [/^CC0( 1\.0)?$/, "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"],
];

/** The named licence that a document's words are; null where they are words of its own. */
export function toNamedLicence(words: string): NamedLicence | null {
  const [, name, path] = named.find(([pattern]) => pattern.test(words)) ?? [];
  return name && path ? { name, path } : null;
}
