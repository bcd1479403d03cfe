"use client";

import { type CSSProperties, type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import { useLiveForm } from "@/components/filters/use-live-form";
import { ServerHtml } from "@/components/ui/server-html";
import type { ChartSpec } from "@/lib/charts/spec";
import { answerActions } from "./answer-actions";
import { FigureCaption } from "./figure-caption";
import type { FigureRequest } from "./figure-request";
import { restOutOfSight } from "./rest-out-of-sight";
import { TableState } from "./table-state";
import { useAnnouncement } from "./use-announcement";
import { useContentsTitle } from "./use-contents-title";
import { useIsSlow } from "./use-is-slow";
import { loadLiveParts, type ProblemName, useLiveChart } from "./use-live-chart";

export type LiveFigureTexts = { problems: Record<ProblemName, string>; retry: string };

/** The form of a figure's controls, by its name for `ServerHtml`, and how many rows its fields fill, about. */
export type FormPlace = { html: string; rows: { phone: number; desktop: number } };

type LiveFigureProps = {
  initial: Pick<ChartSpec, "id" | "title" | "sentence">;
  /** 1 where the figure is what its page is about. */
  headingLevel: 1 | 2 | 3;
  request: FigureRequest;
  /** Null where there is nothing to choose. */
  form: FormPlace | null;
  texts: LiveFigureTexts;
  /** What the server made of it, below the controls. */
  children: ReactNode;
};

/**
 * A figure that is drawn anew, without the page, when a reader chooses something in it or goes back. Until then, and without scripts, it is
 * what the server made.
 */
export function LiveFigure({ initial, headingLevel, request, form, texts, children }: LiveFigureProps) {
  const { id } = initial;
  const figure = useRef<HTMLElement>(null);
  const { shown, wanted, isBehind, problem, retry, choose, foresee } = useLiveChart(request, id, figure);
  const [tableIsOpen, setTableOpen] = useState(false);
  const tableState = useMemo(() => ({ isOpen: tableIsOpen, setOpen: setTableOpen }), [tableIsOpen]);
  const isSlow = useIsSlow(isBehind);
  const spec = shown?.answer.spec ?? initial;
  const controls = useLiveForm(
    { controls: shown?.answer.spec.controls ?? null, chosen: isBehind || problem ? (wanted ?? request.given) : null, isBehind },
    { choose, comeNear: () => void loadLiveParts().catch(() => {}), foresee },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: again whenever something new is wanted
  useEffect(restOutOfSight, [wanted]);
  useEffect(() => answerActions(figure.current), []);
  useContentsTitle(id, spec.title);
  useAnnouncement(figure, `${spec.title}. ${spec.sentence}`);
  return (
    <figure
      ref={figure}
      id={id}
      aria-labelledby={`${id}-title`}
      aria-busy={isBehind || undefined}
      className={`${headingLevel === 1 ? "mt-4" : "mt-14"} max-w-[52rem] ${isSlow ? "is-slow" : ""}`}
    >
      <FigureCaption spec={spec} id={id} headingLevel={headingLevel} />
      {form && (
        <div ref={controls} className="form-space mt-4" style={toRows(form)}>
          <ServerHtml id={form.html} />
          {shown && <shown.LiveFields around={controls} name={id} controls={shown.answer.spec.controls} />}
        </div>
      )}
      {problem && (
        <p role="alert" className="mt-4 border-s-4 border-warning ps-4 text-small">
          {texts.problems[problem]}{" "}
          <button type="button" className="quiet-button" onClick={retry}>
            {texts.retry}
          </button>
        </p>
      )}
      <TableState value={tableState}>{shown ? <shown.LiveBody answer={shown.answer} /> : children}</TableState>
    </figure>
  );
}

/** Read by `.form-space` in app/globals.css. */
function toRows({ rows }: FormPlace): CSSProperties {
  return { "--phone-rows": rows.phone, "--desktop-rows": rows.desktop } as CSSProperties;
}
