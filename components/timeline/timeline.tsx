import type { CSSProperties } from "react";
import { SourceLink } from "@/components/ui/source-link";
import type { ChartSource } from "@/lib/charts/spec";
import type { TimelineInput } from "@/lib/charts/timeline-layout";
import { TimelineDrawing } from "./timeline-drawing";

export type TimelineEntry = {
  key: string;
  /** Its number, where the drawing names it by that. */
  number: string | null;
  /** For machines, as far as the date is known. */
  dateTime: string;
  date: string;
  title: string;
  kind: string;
  /** The page that tells more of it. */
  href: string | null;
  source: ChartSource | null;
};

export type TimelineProps = {
  id: string;
  heading: string;
  introduction: string;
  noSource: string;
  drawing: TimelineInput;
  entries: TimelineEntry[];
  /** What the figures below the events show, in words, and where they are told in full. */
  series: { sentence: string; link: string; href: string } | null;
};

/** Events that the figures are read against: drawn along the years where there is room, and always as a list in their order. */
export function Timeline({ id, heading, introduction, noSource, drawing, entries, series }: TimelineProps) {
  return (
    <section aria-labelledby={id} className="mt-14">
      <h2 id={id} className="text-h2">
        {heading}
      </h2>
      <p className="mt-2 max-w-[68ch]">{introduction}</p>
      <div className="mt-6 hidden lg:block">
        <TimelineDrawing input={drawing} />
      </div>
      {series && (
        <p className="mt-4 max-w-[80ch] text-small text-second">
          {series.sentence} <a href={series.href}>{series.link}</a>
        </p>
      )}
      <ol
        aria-labelledby={id}
        className="mt-6 grid gap-x-10 sm:grid-flow-col sm:auto-cols-fr sm:grid-rows-[repeat(var(--rows),auto)]"
        style={{ "--rows": Math.ceil(entries.length / 2) } as CSSProperties}
      >
        {entries.map((entry) => (
          <li key={entry.key} className="border-t border-hairline py-2 text-small">
            <span className="block text-second">
              {entry.number && (
                <span className="hidden lg:inline">
                  <strong className="text-ink">{entry.number}</strong> ·{" "}
                </span>
              )}
              <time dateTime={entry.dateTime}>{entry.date}</time> · {entry.kind}
            </span>
            {/* A line of links apart from the next one by the size of a finger's target. */}
            <span className="block py-1">{entry.href ? <a href={entry.href}>{entry.title}</a> : entry.title}</span>
            <span className="block text-second">
              {entry.source ? <SourceLink source={entry.source}>{entry.source.attribution}</SourceLink> : noSource}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
