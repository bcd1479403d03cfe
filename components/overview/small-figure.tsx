import { SmallRows } from "@/components/charts/small-rows";
import { ServerHtml } from "@/components/ui/server-html";
import type { SmallFigureProps } from "@/lib/publish/small-figure";

/** Pixels for which small drawings are set; they shrink on a phone and hardly grow. */
const WIDTH = 360;

/** A chart in small beside a key figure: its words, its publishers, its edition, and the way to the whole of it. */
export function SmallFigure({ figure: { id, spec, drawing, href, link, note } }: { figure: SmallFigureProps }) {
  return (
    // Small enough to be laid out at once, with the card around it.
    <figure data-whole="" aria-labelledby={`${id}-title`} className="mt-5 max-w-[25rem]">
      <figcaption id={`${id}-title`} className="text-small font-semibold">
        {spec.title}
      </figcaption>
      <div className="mt-2">
        {spec.emptyMessage ? (
          <p className="text-small text-second">{spec.emptyMessage}</p>
        ) : drawing ? (
          <ServerHtml id={drawing} className="drawing" />
        ) : (
          <SmallRows spec={spec} width={WIDTH} />
        )}
      </div>
      <p className="mt-2 text-small">{spec.sentence}</p>
      {spec.breaks.map(({ number, text }) => (
        <p key={number} className="mt-1 text-small text-second">
          {text}
        </p>
      ))}
      {note && <p className="mt-1 text-small text-second">{note}</p>}
      <p className="mt-1 text-small text-second">
        {spec.sources.length > 0 && `${spec.headings.sources}: ${spec.headings.sourcesSummary}. `}
        {spec.edition.text}
      </p>
      <p className="mt-1 text-small">
        <a href={href} aria-describedby={`${id}-title`}>
          {link}
        </a>
      </p>
    </figure>
  );
}
