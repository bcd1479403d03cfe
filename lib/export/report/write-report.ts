import { unzipSync } from "fflate";
import { packArchive } from "../archive";
import type { ReportExport } from "../report-export";
import { writeZip } from "../tables/zip";
import { listReportFigures } from "./report-figures";
import { toReportReadme } from "./report-readme";

/** All of a report's figures, each with its own data package in a folder that bears its number, and how they stood in the report. */
export async function writeReportZip(report: ReportExport): Promise<Uint8Array> {
  // Windows reads a text as the machine's old encoding unless it begins with a mark.
  const files: Record<string, Uint8Array> = { "README.txt": new TextEncoder().encode(`\ufeff${toReportReadme(report)}`) };
  for (const { folder, exported } of listReportFigures(report)) {
    const own = unzipSync(await writeZip(exported));
    for (const [name, bytes] of Object.entries(own)) files[`${folder}/${name}`] = bytes;
  }
  return packArchive(files, report.stamp.committedAt);
}
