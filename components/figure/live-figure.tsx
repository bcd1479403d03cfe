"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { attachFigure } from "./attach-figure";
import type { ProblemTexts } from "./figure-problem";
import type { FigureRequest } from "./figure-request";

type LiveFigureProps = {
  id: string;
  className: string;
  request: FigureRequest;
  texts: ProblemTexts;
  /** What the server made of it. */
  children: ReactNode;
};

/**
 * A figure that is drawn anew, without the page, when a reader chooses something in it or goes back. It is markup and stays what the server
 * made until then; nothing in it is ever rendered by React again, which would take longer than the drawing (`attachFigure`).
 */
export function LiveFigure({ id, className, request, texts, children }: LiveFigureProps) {
  const figure = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server made never changes
  useEffect(() => (figure.current ? attachFigure(figure.current, request, texts) : undefined), []);
  return (
    <figure ref={figure} id={id} aria-labelledby={`${id}-title`} className={className}>
      {children}
    </figure>
  );
}
