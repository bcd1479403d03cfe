import { judgeLicences } from "./dependencies/licences";
import { listPackages, readLockFile } from "./dependencies/locked-packages";

/** `npm run licences`: the licences of all that the served site is made of, and what is known of those that ask for more than a notice. */
export async function run({ say }: { say: (line: string) => void }): Promise<number> {
  const judged = judgeLicences(listPackages(await readLockFile(process.cwd())).filter(({ isProduction }) => isProduction));
  const byLicence = new Map<string, typeof judged>();
  for (const one of judged) byLicence.set(one.licence, [...(byLicence.get(one.licence) ?? []), one]);
  for (const [licence, packages] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
    say(`\n${licence} (${packages.length})`);
    for (const { name, version, isOptional, verdict, why } of packages.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const remarks = [isOptional ? "on some systems only" : "", verdict === "unknown" ? "✗ not known to be usable" : why].filter(Boolean);
      say(`  ${name} ${version}${remarks.length > 0 ? `  (${remarks.join("; ")})` : ""}`);
    }
  }
  const unknown = judged.filter(({ verdict }) => verdict === "unknown");
  say(`\n${judged.length} packages; ${unknown.length} with a licence that is not known to be usable`);
  return unknown.length > 0 ? 1 : 0;
}
