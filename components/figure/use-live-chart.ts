import { type RefObject, startTransition, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { changeAddress, loadedParameters, readParameters, subscribeToAddress } from "@/components/filters/address";
import type { ChartAnswer } from "./fetch-chart";
import { type FigureRequest, toChartHref, toWanted } from "./figure-request";
import { readDrawingSize, useDrawingSize } from "./use-drawing-size";
import { waitUntilNear } from "./wait-until-near";

type LiveParts = typeof import("./live-parts");
type Shown = { href: string; answer: ChartAnswer } & Pick<LiveParts, "LiveBody" | "LiveFields">;
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
  /** Writes a choice made in this figure into the address, and does not wait to be in sight. */
  choose: (changes: Record<string, string>, run?: string) => void;
  /** Fetches what may be chosen next. */
  foresee: (changes: Record<string, string>) => void;
};

/**
 * The chart that the address asks for. What is shown stays until the new one is there, and where it does not come there is a problem to tell.
 * What came with the page is never fetched again: Back to it shows it at once.
 */
export function useLiveChart(request: FigureRequest, id: string, figure: RefObject<HTMLElement | null>): LiveChart {
  // As text, so that a figure is rendered again only where something that it reads has changed.
  const readQuestion = useCallback(() => {
    const wanted = toWanted(request, loadedParameters, readParameters());
    return wanted && JSON.stringify(wanted);
  }, [request]);
  const question = useSyncExternalStore(subscribeToAddress, readQuestion, () => null);
  const wanted = useMemo((): Record<string, string> | null => question && JSON.parse(question), [question]);
  const size = useDrawingSize(wanted !== null);
  const href = wanted && toChartHref(request, wanted, size);
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<{ href: string; name: ProblemName } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const hasChosen = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks for the same again
  useEffect(() => {
    if (href === null) {
      setShown(null);
      setProblem(null);
      return;
    }
    let isOutdated = false;
    let parts: LiveParts | null = null;
    const isChosenHere = hasChosen.current;
    hasChosen.current = false;
    const { near, stopWaiting } = waitUntilNear(isChosenHere ? null : figure.current);
    const drawing = (async () => {
      try {
        // First the figure that the reader has in hand, then others that read the same.
        if (!isChosenHere) await near.then(() => inHand);
        else if (isHurried()) await new Promise((resolve) => setTimeout(resolve, HURRY));
        if (isOutdated) return;
        parts = await loadLiveParts();
        if (isOutdated) return;
        const answer = await parts.fetchChart(href);
        const { LiveBody, LiveFields } = parts;
        if (isOutdated) return;
        // The figure keeps its name on the page, whatever is chosen in it, and what the page presets is no choice.
        const controls = answer.spec.controls.filter(({ name }) => request.names.includes(name));
        startTransition(() => {
          const edition = { ...answer.spec.edition, isPinned: request.isPinned };
          setShown({ href, answer: { ...answer, spec: { ...answer.spec, id, controls, edition } }, LiveBody, LiveFields });
          setProblem(null);
        });
      } catch (error) {
        if (!isOutdated) setProblem({ href, name: toProblemName(error, parts) });
      }
    })();
    if (isChosenHere) inHand = drawing;
    return () => {
      isOutdated = true;
      stopWaiting();
      parts?.forgetChart(href);
    };
  }, [href, attempt, id, request]);

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
    choose: (changes, run) => {
      hasChosen.current = true;
      changeAddress(changes, run);
    },
    foresee: (changes) => {
      const next = { ...(wanted ?? request.given), ...changes };
      void loadLiveParts()
        .then((parts) => parts.fetchChart(toChartHref(request, next, readDrawingSize())))
        .catch(() => {});
    },
  };
}

/** A slider that runs past values asks only for the one it comes to rest on, milliseconds. */
const HURRY = 150;
let lastChoice = Number.NEGATIVE_INFINITY;

/** Whether this choice follows hard on another one. */
function isHurried(): boolean {
  const before = lastChoice;
  lastChoice = performance.now();
  return lastChoice - before < HURRY;
}

/** The last drawing of a figure in which something was chosen. */
let inHand: Promise<void> = Promise.resolve();
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
