"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { answerPanel } from "@/components/export/answer-panel";
import { followQuery } from "./follow-query";

/** The builder as the server made it; once scripts are there, its buttons copy and its lines follow each choice. */
export function QueryAnswers({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = root;
    if (!current) return;
    const stops = [answerPanel(current), followQuery(current)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return <div ref={root}>{children}</div>;
}
