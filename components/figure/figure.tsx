import { ServerHtml } from "@/components/ui/server-html";
import type { LoadedFigure } from "@/lib/publish/figure";
import { FigureCaption } from "./figure-caption";
import { FigureFormSpace } from "./figure-form-space";
import { LiveFigure } from "./live-figure";

type FigureProps = { figure: LoadedFigure; headingLevel?: 1 | 2 | 3 };

/** Drawing, sentence, controls, notes, sources, edition and table of one spec together, so that no page forgets one. */
export function Figure({ figure: { spec, body, formPlace, request, texts }, headingLevel = 2 }: FigureProps) {
  return (
    <LiveFigure id={spec.id} className={`${headingLevel === 1 ? "mt-4" : "mt-14"} max-w-[52rem]`} request={request} texts={texts}>
      <FigureCaption spec={spec} id={spec.id} headingLevel={headingLevel} />
      {formPlace && <FigureFormSpace place={formPlace} />}
      <ServerHtml id={body} />
    </LiveFigure>
  );
}
