import type { PointerEvent, RefObject } from "react";
import { reportLimits, toFigureKey } from "@/lib/domain/report/report-state";
import { setDigits } from "@/lib/format/digits";
import { citeSources, type listSources } from "./cite-sources";
import type { ReportDescription } from "./report-description";
import type { ReportDocument } from "./report-document";
import { ReportFigureItem } from "./report-figure-item";
import { ReportItemRow } from "./report-item-row";
import { ReportTextItem } from "./report-text-item";
import type { ReportTexts } from "./report-texts";
import type { useReportEditing } from "./use-report-editing";

type ReportPartsProps = {
  document: ReportDocument;
  description: ReportDescription | null;
  /** Those that came with the page, by the addresses of their pictures. */
  drawings: Record<string, string>;
  names: Map<number, string>;
  numbers: Map<number, number>;
  sources: ReturnType<typeof listSources>;
  editing: ReturnType<typeof useReportEditing>;
  list: RefObject<HTMLOListElement | null>;
  dragged: number | null;
  onGrip: (event: PointerEvent, id: number) => void;
  texts: ReportTexts;
};

/** The figures and texts of the report in their order. */
export function ReportParts({
  document,
  description,
  drawings,
  names,
  numbers,
  sources,
  editing,
  list,
  dragged,
  onGrip,
  texts,
}: ReportPartsProps) {
  const { items, head } = document;
  const toDigits = (number: number) => setDigits(String(number), description?.digits ?? "latn");
  return (
    <ol ref={list} aria-labelledby="parts" className="mt-4 print:mt-0">
      {items.map(({ id, part }, index) => {
        const name = names.get(id) ?? "";
        const number = numbers.get(id);
        const described = part.kind === "figure" ? description?.figures[toFigureKey(part)] : undefined;
        const cited = citeSources(described?.sources ?? [], sources, toDigits, texts.listSeparator);
        return (
          <ReportItemRow
            key={id}
            id={id}
            name={name}
            shownName={part.kind === "text" ? name : ""}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            isFull={items.length >= reportLimits.parts}
            isDragged={dragged === id}
            texts={texts}
            onMove={(by) => editing.moveBy(id, by)}
            onGrip={(event) => onGrip(event, id)}
            onRemove={() => editing.remove(id)}
            onAddText={() => editing.addText(index + 1)}
          >
            {part.kind === "text" ? (
              <ReportTextItem
                text={part.text}
                label={`${texts.text}: ${name}`}
                onChange={(text) => editing.changePart(id, { kind: "text", text })}
              />
            ) : (
              <ReportFigureItem
                figure={part}
                description={described}
                drawing={described && drawings[described.picture]}
                locale={{ language: head.language, direction: description?.direction }}
                label={number && description ? `${description.words.figure} ${toDigits(number)}` : name}
                cited={cited && description ? `${description.words.sources}: ${cited}` : ""}
                texts={texts}
                name={name}
                onCaption={(caption) => editing.changePart(id, { ...part, caption })}
              />
            )}
          </ReportItemRow>
        );
      })}
    </ol>
  );
}
