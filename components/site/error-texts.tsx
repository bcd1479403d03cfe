"use client";

import { createContext, type ReactNode, use } from "react";

export type ErrorTextsValue = { title: string; text: string; retry: string; home: string; homeHref: string };

const ErrorTextsContext = createContext<ErrorTextsValue | null>(null);

/** Hands the few sentences of the error page, in the reader's language, to the browser, where errors are shown. */
export function ErrorTexts({ texts, children }: { texts: ErrorTextsValue; children: ReactNode }) {
  return <ErrorTextsContext value={texts}>{children}</ErrorTextsContext>;
}

export function useErrorTexts(): ErrorTextsValue | null {
  return use(ErrorTextsContext);
}
