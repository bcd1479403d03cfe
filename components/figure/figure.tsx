import { ServerHtml } from "@/components/ui/server-html";
import type { LoadedFigure } from "@/lib/publish/figure";
import { FigureBody } from "./figure-body";
import { FigureComparability } from "./figure-comparability";
import { FigureNotes } from "./figure-notes";
import { FigureStages } from "./figure-stages";
import { LiveFigure } from "./live-figure";
import { TableToggle } from "./table-toggle";

type FigureProps = { figure: LoadedFigure; headingLevel?: 1 | 2 | 3 };

/** Drawing, sentence, controls, notes, sources, edition and table of one spec together, so that no page forgets one. */
export function Figure({ figure: { spec, parts, specHref, formPlace, request, texts }, headingLevel = 2 }: FigureProps) {
  const { id, title, sentence } = spec;
  return (
    <LiveFigure initial={{ id, title, sentence }} headingLevel={headingLevel} request={request} form={formPlace} texts={texts}>
      <FigureBody
        comparability={parts ? <ServerHtml id={parts.comparability} /> : <FigureComparability comparability={spec.comparability} />}
        emptyMessage={spec.emptyMessage}
        stage={
          parts && (
            <FigureStages
              title={title}
              map={spec.map}
              spec={specHref}
              mapDrawing={parts.map && <Drawings {...parts.map} />}
              drawing={<Drawings {...parts} />}
            />
          )
        }
        notes={parts ? <ServerHtml id={parts.notes} /> : <FigureNotes spec={spec} sources={null} />}
        table={
          parts && (
            <TableToggle label={spec.headings.table} id={`${id}-table`} actions={<ServerHtml id={parts.actions} />}>
              <ServerHtml id={parts.table} />
            </TableToggle>
          )
        }
      />
    </LiveFigure>
  );
}

/** Both drawings of a view: the page shows the one that fits. */
function Drawings({ desktop, phone }: { desktop: string; phone: string }) {
  return (
    <>
      <ServerHtml className="drawing drawing-desktop" id={desktop} />
      <ServerHtml className="drawing drawing-phone" id={phone} />
    </>
  );
}
