import { useRef, useState } from "react";
import type { ReportState } from "@/lib/domain/report/report-state";
import { fill, type ReportTexts } from "./report-texts";

type Format = "docx" | "pptx" | "pdf" | "zip";
type Line =
  | { step: "waiting" | "writing" }
  | { step: "figure"; done: number; of: number }
  | { step: "ready"; href: string; name: string }
  | { step: "failed"; detail: string };

/** How far a file is. Only what ends or begins it is spoken; the numbers between are seen. */
export type FileProgress = { format: Format; text: string; done: number; of: number; end: "" | "ready" | "failed" };

/** Has a report's file made, tells how far it is, and saves it. */
export function useReportFile(path: string, texts: ReportTexts, toDigits: (number: number) => string) {
  const [progress, setProgress] = useState<FileProgress | null>(null);
  const underWay = useRef<AbortController | null>(null);

  async function make(report: ReportState, format: Format) {
    underWay.current?.abort();
    const mine = new AbortController();
    underWay.current = mine;
    const say = (changes: Partial<FileProgress>) => {
      if (underWay.current === mine) setProgress((before) => ({ ...(before ?? nothing), format, ...changes }));
    };
    const fail = (detail: string) => say({ text: detail || texts.failed, end: "failed" });
    setProgress({ ...nothing, format, text: texts.waiting });
    try {
      const response = await fetch(`${path}.${format}`, {
        method: "POST",
        body: JSON.stringify(report),
        headers: { "Content-Type": "application/json", Accept: "application/x-ndjson" },
        signal: mine.signal,
      });
      if (!response.ok || !response.body) return fail((await response.json()).detail ?? "");
      for await (const line of readLines(response.body)) {
        if (line.step === "failed") return fail(line.detail);
        if (line.step === "ready") {
          save(line.href);
          return say({ text: fill(texts.ready, { name: line.name }), end: "ready" });
        }
        if (line.step !== "figure") say({ text: texts[line.step] });
        else {
          const text = fill(texts.making, { number: toDigits(line.done), count: toDigits(line.of) });
          say({ text, done: line.done, of: line.of });
        }
      }
      fail("");
    } catch {
      if (!mine.signal.aborted) fail(texts.offline);
    }
  }

  function cancel() {
    underWay.current?.abort();
    underWay.current = null;
    setProgress(null);
  }

  return { progress, make, cancel };
}

const nothing: FileProgress = { format: "docx", text: "", done: 0, of: 0, end: "" };

async function* readLines(body: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  let rest = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + read.value).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield JSON.parse(line);
  }
}

/** The browser saves what the address says is to be saved; the page stays. */
function save(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  link.download = "";
  document.body.append(link);
  link.click();
  link.remove();
}
