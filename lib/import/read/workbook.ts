import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Row } from "./csv";
import { fillMergedCells } from "./merged-cells";
import { UnreadableFile } from "./unreadable-file";
import { unpackWorkbook } from "./workbook-entries";

/** Sheets are read in a thread that can be stopped: a hostile one takes neither the importer's memory nor its time. */
const MOST_HEAP_MB = 400;
const LONGEST_MS = 120_000;

const BATCH = 2_000;

/**
 * The thread's program: reads the sheets, writes each cell as text and hands rows over in batches. Plain JavaScript in a string, so
 * that it needs no build of its own. A number loses what lies beyond its fifteenth digit: a workbook keeps 28.13 as
 * 28.129999999999999.
 */
const PROGRAM = `
const { parentPort, workerData } = require("node:worker_threads");
const read = require(workerData.module);
const toText = (cell) => {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    return cell.getTime() < -2208988800000 ? iso.slice(11, 16) : iso.slice(0, 10);
  }
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "object") {
    const digits = cell.number;
    if (/^-?\\d{1,15}$/.test(digits)) return digits;
    const number = Number(digits);
    if (!Number.isFinite(number) || Math.abs(number) >= 1e15) return digits;
    const short = String(Number(number.toPrecision(15)));
    return short.includes("e") ? number.toFixed(12).replace(/\\.?0+$/, "") : short;
  }
  return cell.replaceAll("\\r\\n", "\\n");
};
(async () => {
  const sheets = await read(workerData.archive, { parseNumber: (number) => ({ number }) });
  for (const { sheet, data } of sheets) {
    parentPort.postMessage({ sheet });
    let rows = [];
    for (let index = 0; index < data.length; index++) {
      const cells = data[index].map(toText);
      while (cells.length > 0 && cells.at(-1) === "") cells.pop();
      if (cells.length > 0) rows.push({ line: index + 1, cells });
      if (rows.length === ${BATCH}) { parentPort.postMessage({ rows }); rows = []; }
    }
    if (rows.length > 0) parentPort.postMessage({ rows });
  }
})().catch((error) => parentPort.postMessage({ fault: String(error && error.message || error) }));
`;

export type Sheet = { name: string; rows: Row[][] };

type Message = { sheet: string } | { rows: Row[] } | { fault: string };

/**
 * Every sheet of an .xlsx workbook, its cells as text: numbers plain, dates as `YYYY-MM-DD`, what a formula gave. Rows without text
 * are left out, however many the sheet declares; what is merged over several rows stands in each.
 *
 * @throws UnreadableFile
 */
export async function readWorkbook(archive: Buffer): Promise<Sheet[]> {
  const { archive: bytes, merged } = await unpackWorkbook(archive);
  const worker = new Worker(PROGRAM, {
    eval: true,
    transferList: [bytes],
    workerData: { archive: bytes, module: createRequire(import.meta.url).resolve("read-excel-file/universal") },
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    execArgv: [],
  });
  const clock = setTimeout(() => worker.terminate(), LONGEST_MS);
  const sheets: Sheet[] = [];
  let fault: string | null = null;
  try {
    await new Promise<void>((resolve, reject) => {
      worker.on("message", (message: Message) => {
        if ("sheet" in message) sheets.push({ name: message.sheet, rows: [] });
        else if ("rows" in message) sheets.at(-1)?.rows.push(message.rows);
        else fault = message.fault;
      });
      worker.on("error", reject);
      worker.on("exit", (code) => (code === 0 ? resolve() : reject(new Error("stopped"))));
    });
  } catch (error) {
    const full = (error as NodeJS.ErrnoException).code === "ERR_WORKER_OUT_OF_MEMORY";
    throw new UnreadableFile(`needs too much ${full ? "memory" : "time"} as a workbook; save the sheet that is meant as “CSV UTF-8”`);
  } finally {
    clearTimeout(clock);
  }
  if (fault !== null) throw new UnreadableFile(`is a workbook that can't be read (${fault}); save it again as .xlsx`);
  for (const { name, rows } of sheets) fillMergedCells(rows, merged.get(name) ?? []);
  return sheets;
}
