"use client";

import { useCallback, useState } from "react";
import { toSiteMarkup } from "./site-markup";

type ServerHtmlProps = { id: string; className?: string; as?: "div" | "style" };

/**
 * Markup that the server made whole and that never changes in the browser. As a child it would be sent twice, once as HTML and once as
 * React's data, which nearly doubles a page. The browser's side leaves what stands there alone, and when it is taken away keeps it, so that
 * it can be shown again.
 */
export function ServerHtml({ id, className, as: Tag = "div" }: ServerHtmlProps) {
  const [html] = useState(() => readHtml(id));
  const keepWhenRemoved = useCallback(
    (element: Element | null) => () => {
      if (element) removed.set(id, element.innerHTML);
    },
    [id],
  );
  // biome-ignore lint/security/noDangerouslySetInnerHtml: React made this markup in our own worker and escaped every text in it
  return <Tag ref={keepWhenRemoved} className={className} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}

const removed = new Map<string, string>();

/** See lib/publish/server-html.ts, which puts it down. */
function readHtml(id: string): string {
  if (typeof window !== "undefined") return toSiteMarkup(removed.get(id) ?? "");
  const { iraqIndicatorsServerHtml: pieces } = globalThis as typeof globalThis & { iraqIndicatorsServerHtml?: Map<string, string> };
  const html = pieces?.get(id);
  if (html === undefined) throw new Error(`The markup ${id} was not put down for this page.`);
  return html;
}
