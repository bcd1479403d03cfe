import { ChartForm } from "@/components/filters/chart-form";
import { ServerHtml } from "@/components/ui/server-html";
import type { LoadedFigure } from "@/lib/publish/figure";
import { ChartStage } from "./chart-stage";
import { TableToggle } from "./table-toggle";

type FigureProps = { figure: LoadedFigure; headingLevel?: 2 | 3 };

/** Drawing, sentence, controls, notes, sources, edition and table of one spec together, so that no page forgets one. */
export function Figure({ figure: { spec, parts, specHref, form }, headingLevel = 2 }: FigureProps) {
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <figure id={spec.id} aria-labelledby={`${spec.id}-title`} className="mt-14 max-w-[52rem]">
      <figcaption>
        <Heading id={`${spec.id}-title`} className="text-h3">
          {spec.title}
        </Heading>
        {spec.sentence && <p className="mt-2 max-w-[68ch]">{spec.sentence}</p>}
      </figcaption>
      {spec.controls.length > 0 && <ChartForm controls={spec.controls} form={form} />}
      {parts ? (
        <ChartStage label={spec.title} specHref={specHref} desktop={parts.desktop} phone={parts.phone} />
      ) : (
        <p className="mt-6 border-y border-hairline py-10 text-center text-second">{spec.emptyMessage}</p>
      )}
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
        {parts && <ServerHtml id={parts.sources} />}
        <p>{spec.edition.text}</p>
      </div>
      {parts && <TableToggle label={spec.headings.table} id={`${spec.id}-table`} html={parts.table} />}
    </figure>
  );
}
