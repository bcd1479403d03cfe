import "server-only";
import { toReportCode } from "@/lib/domain/report/report-code";
import type { ReportState } from "@/lib/domain/report/report-state";
import { toPublicUrl } from "../public-url";

/** Address of a report in one edition, for ever. One too long for an address is led to without its texts, then without captions. */
export function toReportPermalink(report: ReportState, edition: number): string {
  const pinned = { ...report, edition };
  const figures = pinned.parts.filter((part) => part.kind === "figure");
  const shorter: ReportState[] = [
    pinned,
    { ...pinned, parts: figures },
    { ...pinned, parts: figures.map((figure) => ({ ...figure, caption: "" })) },
  ];
  const code = shorter.reduce<string | null>((found, one) => found ?? toReportCode(one), null);
  return toPublicUrl(`/${report.language}/report?${code === null ? `edition=${edition}` : `r=${code}`}`);
}
