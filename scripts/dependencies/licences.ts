import type { LockedPackage } from "./locked-packages";

/** Licences under which a package may be part of the served site: they let a work under MIT use it. */
const allowed = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "CC0-1.0",
  "ISC",
  "MIT",
  "OFL-1.1",
  "Python-2.0",
  "Unlicense",
  "Zlib",
]);

/** Those that ask for more, each for the packages that were looked at; all of them are used as they are, unmodified, from `node_modules`. */
const lookedAt: { licence: string; packages: RegExp; why: string }[] = [
  { licence: "CPAL-1.0", packages: /^citeproc$/, why: "sets citations; named in the README, never sent to browsers: docs/decisions.md" },
  { licence: "MPL-2.0", packages: /^@resvg\/resvg-js/, why: "draws pictures; covers its own files only" },
  { licence: "MPL-2.0", packages: /^lightningcss/, why: "part of the build; covers its own files only" },
  { licence: "LGPL-3.0-or-later", packages: /^@img\/sharp/, why: "optional part of Next that this site does not use; loaded as a library" },
];

/** Packages that name no licence where programs look, and what stands in the text they bring. */
const readByHand: Record<string, string> = { "png-js": "MIT" };

export type Judged = LockedPackage & { licence: string; verdict: "allowed" | "looked at" | "unknown"; why: string };

/** Of each package whether its licence is one that the site may use. Of alternatives (`OR`) one is enough; of several (`AND`) all count. */
export function judgeLicences(packages: LockedPackage[]): Judged[] {
  return packages.map((one) => {
    const licence = one.licence ?? readByHand[one.name] ?? "not stated";
    const known = lookedAt.filter(({ packages: names }) => names.test(one.name));
    const holds = (name: string) => allowed.has(name) || known.some(({ licence: special }) => special === name);
    const isKnown = splitBy(licence, "OR").some((alternative) => splitBy(alternative, "AND").every(holds));
    const isPlain = splitBy(licence, "OR").some((alternative) => splitBy(alternative, "AND").every((name) => allowed.has(name)));
    const why = isPlain ? "" : (known[0]?.why ?? "");
    return { ...one, licence, verdict: isPlain ? "allowed" : isKnown ? "looked at" : "unknown", why };
  });
}

/** No licence of ours nests further than this. */
function splitBy(expression: string, word: "AND" | "OR"): string[] {
  return expression
    .replace(/^\((.*)\)$/, "$1")
    .split(` ${word} `)
    .map((part) => part.trim());
}
