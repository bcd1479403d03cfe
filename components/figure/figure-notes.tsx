import type { ReactNode } from "react";
import type { ChartSpec } from "@/lib/charts/spec";
import { toWebAddress } from "@/lib/domain/web-address";

/** What must be known of a figure: changes of method, caveats, `sources`, and the edition it is made from. */
export function FigureNotes({ spec, sources }: { spec: ChartSpec; sources: ReactNode }) {
  return (
    <div className="mt-4 grid gap-2 text-small text-second">
      {spec.breaks.length > 0 && (
        <ul aria-label={spec.headings.breaks} className="grid max-w-[80ch] gap-1">
          {spec.breaks.map((seriesBreak) => (
            <li key={`${seriesBreak.seriesKey} ${seriesBreak.at}`}>{seriesBreak.text}</li>
          ))}
        </ul>
      )}
      {spec.notes.length > 0 && (
        <ul aria-label={spec.headings.notes} className="grid max-w-[80ch] gap-1">
          {spec.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {spec.withheld?.map(({ publisher, url, sentence }) => (
        <p key={publisher} className="max-w-[80ch]">
          {url && toWebAddress(url) !== null ? <a href={url}>{sentence}</a> : sentence}
        </p>
      ))}
      {sources}
      <p>{spec.edition.text}</p>
    </div>
  );
}
