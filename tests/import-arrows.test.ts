import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A file, what it imports, and whether the arrows of the layout allow it. */
const cases: [file: string, imported: string, verdict: "allowed" | "refused"][] = [
  ["lib/domain/a.ts", "@/lib/domain/indicator", "allowed"],
  ["lib/domain/a.ts", "@/lib/i18n/locales", "allowed"],
  ["lib/domain/a.ts", "@/lib/format/day", "refused"],
  ["lib/domain/a.ts", "../data/observations", "refused"],
  ["lib/domain/a.ts", "react", "refused"],
  ["lib/charts/catalog/a.ts", "@/lib/domain/indicator", "allowed"],
  ["lib/charts/catalog/a.ts", "../spec", "allowed"],
  ["lib/charts/catalog/a.ts", "@/lib/data/observations", "refused"],
  ["lib/charts/catalog/a.ts", "../../data/observations", "refused"],
  ["lib/charts/catalog/a.ts", "@/lib/import/import-file", "refused"],
  ["lib/charts/catalog/a.ts", "@/lib/export/drawing/draw-chart", "refused"],
  ["lib/charts/catalog/a.ts", "@/components/charts/trend-chart", "refused"],
  ["lib/charts/catalog/a.ts", "@/app/route", "refused"],
  ["lib/charts/catalog/a.ts", "@/.generated/prisma/client", "refused"],
  ["lib/charts/catalog/a.ts", "@/lib/db", "refused"],
  ["lib/charts/catalog/a.ts", "react", "refused"],
  ["lib/data/a.ts", "@/lib/db", "allowed"],
  ["lib/data/a.ts", "@/.generated/prisma/client", "allowed"],
  ["lib/data/a.ts", "@/lib/charts/spec", "refused"],
  ["lib/data/a.ts", "@/components/ui/source-link", "refused"],
  ["lib/data/a.ts", "@/app/route", "refused"],
  ["lib/import/commit/a.ts", "pg", "allowed"],
  ["lib/import/commit/a.ts", "@/lib/domain/indicator", "allowed"],
  ["lib/import/commit/a.ts", "@/lib/data/observations", "refused"],
  ["lib/import/commit/a.ts", "@/lib/charts/spec", "refused"],
  ["lib/database/a.ts", "pg", "allowed"],
  ["lib/database/a.ts", "@/components/ui/source-link", "refused"],
  ["lib/format/a.ts", "pg", "refused"],
  ["lib/format/a.ts", "@prisma/client", "refused"],
  ["lib/format/a.ts", "../../.generated/prisma/client", "refused"],
  ["lib/format/a.ts", "../../app/route", "refused"],
  ["lib/publish/a.ts", "@/lib/data/observations", "allowed"],
  ["lib/publish/a.ts", "@/scripts/data-import", "refused"],
  ["lib/export/a.ts", "@/lib/charts/spec", "allowed"],
  ["lib/export/a.ts", "@/components/charts/trend-chart", "refused"],
  ["lib/export/a.ts", "@/lib/data/observations", "refused"],
  ["lib/export/drawing/a.ts", "@/components/charts/trend-chart", "allowed"],
  ["lib/export/drawing/a.ts", "@/components/site/site-page", "refused"],
  ["lib/export/drawing/a.ts", "@/lib/data/observations", "refused"],
  ["components/ui/a.tsx", "@/lib/charts/spec", "allowed"],
  ["components/ui/a.tsx", "@/components/charts/trend-chart", "allowed"],
  ["components/ui/a.tsx", "@/app/route", "refused"],
  ["components/ui/a.tsx", "@/lib/data/observations", "refused"],
  ["components/ui/a.tsx", "@/lib/import/import-file", "refused"],
  ["components/ui/a.tsx", "@/lib/export/drawing/draw-chart", "refused"],
  ["components/ui/a.tsx", "pg", "refused"],
  ["app/[locale]/a.tsx", "@/lib/data/observations", "allowed"],
  ["app/[locale]/a.tsx", "@/components/ui/source-link", "allowed"],
  ["app/[locale]/a.tsx", "@/.generated/prisma/client", "refused"],
  ["app/[locale]/a.tsx", "@/scripts/data-import", "refused"],
];

let folder = "";
let refused: Set<string>;

/** Each case is a file of its own in an invented project with our rules, so that one run of the linter judges them all. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "indicators-arrows-"));
  const rules = JSON.parse(readFileSync("biome.json", "utf8"));
  writeFileSync(path.join(folder, "biome.json"), JSON.stringify({ ...rules, $schema: undefined, vcs: undefined }));
  cpSync("tsconfig.json", path.join(folder, "tsconfig.json"));
  for (const [index, [file, imported]] of cases.entries()) {
    const place = path.join(folder, toPlace(file, index));
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, `import { thing } from "${imported}";\n\nthing();\n`);
  }
  const biome = path.resolve("node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--only=style/noRestrictedImports", "--reporter=json", "--max-diagnostics=none", folder];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const found = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string | { file: string } } }[] };
  refused = new Set(
    found.diagnostics
      .filter(({ category }) => category === "lint/style/noRestrictedImports")
      .map(({ location }) =>
        path.relative(folder, path.resolve(folder, typeof location.path === "string" ? location.path : location.path.file)),
      ),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(cases.map((entry, index) => [...entry, index] as const))("%s importing %s is %s", (file, _imported, verdict, index) => {
  expect(refused.has(toPlace(file, index)) ? "refused" : "allowed").toBe(verdict);
});

function toPlace(file: string, index: number): string {
  return file.replace(/a\.tsx?$/, `case-${index}$&`);
}
