// Makes the files of every chart from the database of DATABASE_URL, and prints the SHA-256 of each: a process of its own, so that nothing
// of another database is remembered. Argument: the edition.
import { createHash } from "node:crypto";
import { chartCatalog } from "@/lib/charts/catalog";
import { toNeededParameters } from "@/lib/charts/testing/needed-parameters";
import { locales } from "@/lib/i18n/locales";
import { answerWithExport } from "@/lib/publish/answer-with-export";

/** A drawing takes its time, and one chart's is like another's: every fourth is enough. */
const DRAWN = 4;

const [edition = ""] = process.argv.slice(2);
const sums: Record<string, string> = {};
for (const [index, slug] of [...chartCatalog.keys()].entries()) {
  const locale = locales[index % locales.length] ?? "en";
  for (const format of ["csv", "json", ...(index % DRAWN === 0 ? (["svg"] as const) : [])] as const) {
    const address = `/${locale}/charts/${slug}.${format}?${new URLSearchParams({ ...toNeededParameters(slug), edition })}`;
    const answer = await answerWithExport(new Request(`https://figures.example.org${address}`), locale, slug, format);
    const bytes = Buffer.from(await answer.arrayBuffer());
    sums[address] = `${answer.status} ${createHash("sha256").update(bytes).digest("hex")}`;
  }
}
process.stdout.write(JSON.stringify(sums), () => process.exit(0));
