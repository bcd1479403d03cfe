import { unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import { toExampleReport } from "../docx/testing/example-report";
import { allHostileTexts } from "../testing/hostile-texts";
import { toReportReadme } from "./report-readme";
import { writeReportZip } from "./write-report";

// Pictures are drawn for it, of each figure.
vi.setConfig({ testTimeout: 120_000 });

test("the same report gives the same bytes, with each figure's files in a folder that bears its number", async () => {
  const archive = await writeReportZip(toExampleReport());
  expect(Buffer.compare(await writeReportZip(toExampleReport()), archive)).toBe(0);
  const names = Object.keys(unzipSync(archive));
  expect(names[0]).toBe("README.txt");
  expect([...new Set(names.slice(1).map((name) => name.replace(/^(\d\d)-.*$/, "$1")))]).toEqual(["01", "02", "03"]);
  for (const number of ["01", "02", "03"]) {
    expect(names.filter((name) => name.startsWith(number) && name.endsWith("/datapackage.json"))).toHaveLength(1);
  }
});

test("it says in plain text what the report says: words, captions, another edition, and each source once", () => {
  const readme = toReportReadme(toExampleReport());
  const at = [
    "Displacement in Examplia",
    "And what is not.",
    "Figure 1. How many were displaced",
    "Figure 2. The same",
    "Before that",
    "Figure 3.",
  ];
  const found = at.map((text) => readme.indexOf(text));
  expect(found).toEqual([...found].sort((a, b) => a - b));
  expect(found).not.toContain(-1);
  expect(readme).toContain("This figure is of another edition: Edition 2 of 1 May 2031.");
  expect(readme.match(/^\[\d+\] /gm)).toEqual(["[1] ", "[2] ", "[3] "]);
});

test.each(allHostileTexts)("a report whose words hold %s stays plain text", (_name, hostile) => {
  const report = toExampleReport({ title: hostile, author: hostile, date: hostile });
  const readme = toReportReadme({ ...report, parts: [{ kind: "text", text: hostile }, ...report.parts] });
  expect(readme).not.toMatch(/(?![\r\n\t])\p{Cc}|\p{Surrogate}|[\u202a-\u202e]/u);
});
