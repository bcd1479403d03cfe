import "server-only";
import { getCurrentEdition, getEdition } from "@/lib/data/editions";
import type { Edition } from "@/lib/domain/indicator";
import { parseReportCode } from "@/lib/domain/report/report-code";
import { parseReport, type ReportProblem, type ReportState } from "@/lib/domain/report/report-state";

/** Bytes of a report that is sent rather than named by an address: its letters, each as long as letters get. */
const mostBytes = 1_000_000;

/** The report that a request asks for: in its address, or in its body as JSON. */
export async function readAskedReport(request: Request): Promise<ReportState | ReportProblem | "empty"> {
  const query = new URL(request.url).searchParams;
  const code = query.get("r") ?? "";
  if (request.method !== "POST" && code === "") return "empty";
  const report = request.method === "POST" ? await readBody(request) : parseReportCode(code);
  return typeof report === "string" ? report : withEdition(report, query.get("edition"));
}

/** An edition in the address, as every address of this site may have one, comes before the report's own. */
export function withEdition(report: ReportState, edition: string | null): ReportState {
  return edition !== null && /^[1-9]\d{0,8}$/.test(edition) ? { ...report, edition: Number(edition) } : report;
}

/** The edition of which a report is; null where there is none of that number. */
export async function readReportEdition({ edition }: Pick<ReportState, "edition">): Promise<Edition | null> {
  return edition === null ? getCurrentEdition() : getEdition(edition);
}

async function readBody(request: Request): Promise<ReportState | ReportProblem> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read?.value; read = await reader?.read()) {
    bytes += read.value.byteLength;
    if (bytes > mostBytes) {
      await reader?.cancel();
      return "tooLong";
    }
    chunks.push(read.value);
  }
  try {
    return parseReport(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  } catch {
    return "unreadable";
  }
}
