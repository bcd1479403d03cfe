import { createHash } from "node:crypto";
import { getTranslator } from "@/lib/i18n/translator";
import { packArchive } from "../archive";
import type { ChartExport } from "../chart-export";
import { toChartCitations } from "../citations/citations";
import { writePng } from "../picture/png-file";
import { writeSvg } from "../picture/svg-file";
import { writeCsv } from "./csv";
import { type PackagedFile, toDataPackage } from "./data-package";
import { writeJson } from "./json";
import { toReadme } from "./readme";
import { writeXlsx } from "./xlsx";

/** All of a chart: its figures as a data package that describes itself, its pictures where it is drawn, and how to cite it. */
export async function writeZip(exported: ChartExport): Promise<Uint8Array> {
  const citations = await toChartCitations(exported);
  const files = [...(await writeData(exported)), ...(await drawPictures(exported)), ...toCitationFiles(exported, citations)];
  const t = getTranslator(exported.spec);
  const described = { path: "datapackage.json", title: t("tables.readme.file.datapackage") };
  const readme = toReadme(exported, citations.sentence, [...files, described]);
  return packArchive(
    {
      // Windows reads a text as the machine's old encoding unless it begins with a mark.
      "README.txt": encode(`\ufeff${readme}`),
      [described.path]: encode(toDataPackage(exported, files, toHash)),
      ...Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])),
    },
    exported.stamp.committedAt,
  );
}

async function writeData(exported: ChartExport): Promise<PackagedFile[]> {
  const toFile = toFileMaker(exported);
  return [
    toFile("csv", "csv", "text/csv", await writeCsv(exported)),
    toFile("xlsx", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", await writeXlsx(exported)),
    toFile("json", "json", "application/json", await writeJson(exported)),
  ];
}

async function drawPictures(exported: ChartExport): Promise<PackagedFile[]> {
  if (!exported.drawing) return [];
  const toFile = toFileMaker(exported);
  return [toFile("svg", "svg", "image/svg+xml", await writeSvg(exported)), toFile("png", "png", "image/png", await writePng(exported))];
}

function toCitationFiles(exported: ChartExport, { bibtex, ris, cslJson }: Awaited<ReturnType<typeof toChartCitations>>): PackagedFile[] {
  const toFile = toFileMaker(exported);
  return [
    toFile("bib", "bib", "application/x-bibtex", encode(bibtex)),
    toFile("ris", "ris", "application/x-research-info-systems", encode(ris)),
    toFile("csl", "csl.json", "application/vnd.citationstyles.csl+json", encode(cslJson)),
  ];
}

function toFileMaker({ spec, stamp }: ChartExport) {
  const t = getTranslator(spec);
  return (name: "csv" | "xlsx" | "json" | "svg" | "png" | "bib" | "ris" | "csl", ending: string, mediaType: string, bytes: Uint8Array) => ({
    name,
    path: `${stamp.slug}.${ending}`,
    title: t(`tables.readme.file.${name}`),
    mediaType,
    encoding: name === "xlsx" || name === "png" ? null : ("utf-8" as const),
    bytes,
  });
}

function toHash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
