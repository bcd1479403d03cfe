import {
  isEmptyReport,
  parseReport,
  type ReportState,
  reportLimits,
  toEmptyReport,
  toFigureKey,
  toReportFigure,
} from "@/lib/domain/report/report-state";
import { setDigits } from "@/lib/format/digits";
import { toDefaultDigits } from "@/lib/i18n/locales";
import ar from "@/lib/i18n/messages/ar/report-button.json";
import ckb from "@/lib/i18n/messages/ckb/report-button.json";
import en from "@/lib/i18n/messages/en/report-button.json";
import { toSitePath } from "@/lib/site-path";

const storageKey = "report";

/** The report that this browser keeps; null where it keeps none, or nothing at all. */
export function readKeptReport(): ReportState | null {
  try {
    const report = parseReport(JSON.parse(window.localStorage.getItem(storageKey) ?? "null"));
    return typeof report === "string" ? null : report;
  } catch {
    return null;
  }
}

/** Keeps a report in this browser, for all its tabs; false where it keeps nothing. */
export function keepReport(report: ReportState): boolean {
  try {
    if (isEmptyReport(report)) window.localStorage.removeItem(storageKey);
    else window.localStorage.setItem(storageKey, JSON.stringify(report));
    return true;
  } catch {
    return false;
  }
}

/** Tells of changes that another tab makes, or made while this page lay in the browser's memory. */
export function watchKeptReport(listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => (key === storageKey || key === null) && listener();
  const onShow = ({ persisted }: PageTransitionEvent) => persisted && listener();
  window.addEventListener("storage", onStorage);
  window.addEventListener("pageshow", onShow);
  return () => {
    window.removeEventListener("storage", onStorage);
    window.removeEventListener("pageshow", onShow);
  };
}

type Added = "added" | "already" | "full" | "notKept";

/**
 * Adds a chart to the report that this browser keeps, unless it is in it already.
 *
 * @param chartPath address of the chart's page within the site: `/en/charts/slug?…`
 * @param title the chart's, shown until the chart itself is there
 */
function add(chartPath: string, title: string): { answer: Added; count: number } {
  const found = toReportFigure(chartPath, title);
  if (!found) throw new Error(`${chartPath} is not the address of a chart`);
  const report = readKeptReport() ?? toEmptyReport(found.language);
  const figures = report.parts.filter((part) => part.kind === "figure");
  const count = figures.length;
  if (figures.some((figure) => toFigureKey(figure) === toFigureKey(found.figure))) return { answer: "already", count };
  if (report.parts.length >= reportLimits.parts) return { answer: "full", count };
  const isKept = keepReport({ ...report, parts: [...report.parts, found.figure] });
  return isKept ? { answer: "added", count: count + 1 } : { answer: "notKept", count };
}

/** Adds the chart that a button stands for, `data-report-add`, and says so beside it, with a link to the report. */
export function handleAddToReport(button: HTMLButtonElement): void {
  const title = button.closest("figure")?.querySelector("h1, h2, h3")?.textContent ?? document.querySelector("h1")?.textContent ?? "";
  const { answer, count } = add(button.dataset.reportAdd ?? "", title);
  const locale = document.documentElement.lang === "ar" ? "ar" : document.documentElement.lang === "ckb" ? "ckb" : "en";
  const digits = new URLSearchParams(window.location.search).get("digits") === "latn" ? "latn" : toDefaultDigits(locale);
  const words = { en, ar, ckb }[locale];
  const toDigits = (number: number) => setDigits(String(number), digits);
  const said = words[answer].replace("{count}", toDigits(count)).replace("{most}", toDigits(reportLimits.parts));
  const link = document.createElement("a");
  link.href = toSitePath(`/${locale}/report`);
  link.textContent = words.open;
  // What a screen reader is to read must be filled in after it has come.
  const status = findStatus(button);
  setTimeout(() => status.replaceChildren(`${said} · `, link), 50);
}

/** The place beside a button in which it answers. */
function findStatus(button: HTMLButtonElement): HTMLElement {
  const known = button.nextElementSibling;
  if (known instanceof HTMLElement && known.matches("[role=status]")) return known;
  const status = document.createElement("span");
  status.setAttribute("role", "status");
  status.className = "ms-3 text-small";
  button.after(status);
  return status;
}
