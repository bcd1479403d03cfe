import "server-only";
import type { ReportState } from "@/lib/domain/report/report-state";
import type { ReportFile, ReportWork } from "./report-file";

type StreamOptions = {
  /** Where the file is once it is made. */
  toHref: (file: ReportFile) => string;
  /** Why it could not be made, in words. */
  toSentence: (error: unknown) => string;
  signal: AbortSignal;
};

/**
 * A line of JSON for each step of a report's file: `{"step":"waiting"}`, `{"step":"figure","done":7,"of":30}`, `{"step":"writing"}`, and at
 * the end `{"step":"ready","href":…,"name":…}` or `{"step":"failed","detail":…}`. The work ends when nobody listens any longer.
 */
export function streamReport(report: ReportState, make: (work: ReportWork) => Promise<ReportFile>, options: StreamOptions): Response {
  const of = report.parts.filter(({ kind }) => kind === "figure").length;
  const left = new AbortController();
  const signal = AbortSignal.any([left.signal, options.signal]);
  const encoder = new TextEncoder();
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: object) => {
        if (!signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
      };
      try {
        const file = await make({ onProgress: (progress) => say(progress.step === "figure" ? { ...progress, of } : progress), signal });
        say({ step: "ready", href: options.toHref(file), name: file.name });
      } catch (error) {
        if (signal.aborted) return;
        say({ step: "failed", detail: toDetail(error, options) });
      }
      if (!signal.aborted) controller.close();
    },
    cancel() {
      left.abort();
    },
  });
  return new Response(lines, {
    // Neither kept nor compressed, which would hold lines back.
    headers: {
      "Content-Type": "application/x-ndjson; charset=utf-8",
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

/** The answer has begun: what nobody foresaw can't be thrown any more. */
function toDetail(error: unknown, { toSentence }: StreamOptions): string {
  try {
    return toSentence(error);
  } catch (unforeseen) {
    console.error(unforeseen);
    return "";
  }
}
