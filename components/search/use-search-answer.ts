import { useEffect, useState } from "react";
import { toSitePath } from "@/lib/site-path";
import type { SearchAnswer } from "./search-answer";

/** How long a reader pauses between two letters, in milliseconds. */
const PAUSE = 180;

/**
 * What is found for the words asked for, once the reader pauses; the answer before stands until then.
 *
 * @param href the search page, whose address holds the reader's digits and edition
 */
export function useSearchAnswer(href: string, asked: string) {
  const [state, setState] = useState<{ answer: SearchAnswer | null; hasFailed: boolean }>({ answer: null, hasFailed: false });
  const words = asked.trim();
  useEffect(() => {
    if (words === "") {
      setState({ answer: null, hasFailed: false });
      return;
    }
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(toRequest(href, words), { signal: controller.signal });
        if (!response.ok) throw new Error(response.statusText);
        setState({ answer: await response.json(), hasFailed: false });
      } catch {
        if (!controller.signal.aborted) setState({ answer: null, hasFailed: true });
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [href, words]);
  return state;
}

function toRequest(href: string, words: string): string {
  const query = new URL(href, window.location.href).searchParams;
  query.set("locale", document.documentElement.lang);
  query.set("q", words);
  return toSitePath(`/api/v1/search?${query}`);
}
