import { startTransition, useEffect, useState, useSyncExternalStore } from "react";
import { loadedSearch, readSearch, subscribeToAddress } from "@/components/filters/address";
import type { ChartAnswer } from "./fetch-chart";
import { type FigureRequest, toChartHref, toWanted } from "./figure-request";
import { useDrawingSize } from "./use-drawing-size";

type LiveParts = typeof import("./live-parts");
type Shown = { href: string; answer: ChartAnswer; LiveBody: LiveParts["LiveBody"] };
export type ProblemName = "offline" | "refused" | "unavailable";

export type LiveChart = {
  /** Null: what came with the page. */
  shown: Shown | null;
  /** What the address asks for; null: what came with the page. */
  wanted: Record<string, string> | null;
  /** What is shown is not yet what is wanted. */
  isBehind: boolean;
  problem: ProblemName | null;
  retry: () => void;
  /** Fetches what may be chosen next. */
  foresee: (changes: Record<string, string>) => void;
};

/**
 * The chart that the address asks for. What is shown stays until the new one is there, and where it does not come there is a problem to tell.
 * What came with the page is never fetched again: Back to it shows it at once.
 */
export function useLiveChart(request: FigureRequest, id: string): LiveChart {
  const search = useSyncExternalStore(subscribeToAddress, readSearch, () => loadedSearch);
  const size = useDrawingSize();
  const wanted = toWanted(request, loadedSearch, search);
  const href = wanted && toChartHref(request, wanted, size);
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<{ href: string; name: ProblemName } | null>(null);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the same again
  useEffect(() => {
    if (href === null) {
      setShown(null);
      setProblem(null);
      return;
    }
    let isOutdated = false;
    let parts: LiveParts | null = null;
    (async () => {
      try {
        parts = await loadLiveParts();
        if (isOutdated) return;
        const answer = await parts.fetchChart(href);
        const { LiveBody } = parts;
        if (isOutdated) return;
        // The figure keeps its name on the page, whatever is chosen in it.
        startTransition(() => {
          setShown({ href, answer: { ...answer, spec: { ...answer.spec, id } }, LiveBody });
          setProblem(null);
        });
      } catch (error) {
        if (!isOutdated) setProblem({ href, name: toProblemName(error, parts) });
      }
    })();
    return () => {
      isOutdated = true;
      parts?.forgetChart(href);
    };
  }, [href, attempt, id]);

  const current = problem?.href === href ? problem : null;
  const retry = () => {
    setProblem(null);
    setAttempt(attempt + 1);
  };
  useOnline(current ? retry : null);

  return {
    shown,
    wanted,
    isBehind: current === null && href !== (shown?.href ?? null),
    problem: current?.name ?? null,
    retry,
    foresee: (changes) => {
      const next = { ...(wanted ?? request.given), ...changes };
      void loadLiveParts()
        .then((parts) => parts.fetchChart(toChartHref(request, next, size)))
        .catch(() => {});
    },
  };
}

let loading: Promise<LiveParts> | null = null;

/** Also when a reader comes near a control: so that it is there when something is chosen. */
export function loadLiveParts(): Promise<LiveParts> {
  loading ??= import("./live-parts").catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

function toProblemName(error: unknown, parts: LiveParts | null): ProblemName {
  if (!navigator.onLine) return "offline";
  return parts?.isRefused(error) ? "refused" : "unavailable";
}

/** Tries again by itself when the connection is back. */
function useOnline(retry: (() => void) | null) {
  useEffect(() => {
    if (!retry) return;
    window.addEventListener("online", retry);
    return () => window.removeEventListener("online", retry);
  }, [retry]);
}
