"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { answerPanel } from "./answer-panel";

/** The panel as the server made it; its buttons copy once scripts are there. */
export function PanelAnswers({ children }: { children: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => (panel.current ? answerPanel(panel.current) : undefined), []);
  return (
    <div ref={panel} className="no-print mt-14 max-w-[52rem]">
      {children}
    </div>
  );
}
