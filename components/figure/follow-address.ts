import { changeAddress, loadedParameters, readParameters, subscribeToAddress } from "@/components/filters/address";
import { listenToDrawingSize, readDrawingSize } from "./drawing-size";
import type { FigureAnswer } from "./figure-answer";
import type { ProblemName } from "./figure-problem";
import { type FigureRequest, toAnswerHref, toWanted } from "./figure-request";
import { waitUntilNear } from "./wait-until-near";

type LiveParts = typeof import("./live-parts");
type Choices = Record<string, string>;

export type FigureView = {
  /** Something else is wanted than what is shown, and on its way; null: what came with the page. */
  wait: (wanted: Choices | null) => void;
  /** Null: what came with the page. */
  show: (answer: FigureAnswer | null) => void;
  fail: (name: ProblemName, wanted: Choices) => void;
};

export type FollowedAddress = {
  /** Writes a choice made in this figure into the address, and does not wait to be in sight. */
  choose: (changes: Choices, run?: string) => void;
  /** Fetches what may be chosen next. */
  foresee: (changes: Choices) => void;
  retry: () => void;
  stop: () => void;
};

/**
 * Keeps a figure at what the address asks for. What is shown stays until the new one is there, and where it does not come there is a problem
 * to tell. What came with the page is never fetched again: Back to it shows it at once.
 */
export function followAddress(figure: Element, request: FigureRequest, view: FigureView): FollowedAddress {
  let shown: string | null = null;
  let wanted: Choices | null = null;
  let target: string | null = null;
  let stopFetching = () => {};
  let hasChosen = false;

  function update() {
    wanted = toWanted(request, loadedParameters, readParameters());
    const href = wanted && toAnswerHref(request, wanted, readDrawingSize());
    if (href !== target) aim(href);
    hasChosen = false;
  }

  function aim(href: string | null) {
    stopFetching();
    target = href;
    if (href !== shown) view.wait(wanted);
    if (href === null || wanted === null) {
      shown = null;
      view.show(null);
    } else fetchAnswer(href, wanted);
  }

  function fetchAnswer(href: string, asked: Choices) {
    const isChosenHere = hasChosen;
    let isOutdated = false;
    let parts: LiveParts | null = null;
    const { near, stopWaiting } = waitUntilNear(isChosenHere ? null : figure);
    stopFetching = () => {
      isOutdated = true;
      stopWaiting();
      parts?.forgetAnswer(href);
    };
    const drawing = (async () => {
      try {
        // First the figure that the reader has in hand, then others that read the same.
        if (!isChosenHere) await near.then(() => inHand);
        else if (isHurried()) await new Promise((resolve) => setTimeout(resolve, HURRY));
        if (isOutdated) return;
        parts = await loadLiveParts();
        if (isOutdated) return;
        const answer = await parts.fetchAnswer(href);
        if (isOutdated) return;
        stopFetching = () => {};
        shown = href;
        view.show(answer);
      } catch (error) {
        if (!isOutdated) view.fail(toProblemName(error, parts), asked);
      }
    })();
    if (isChosenHere) inHand = drawing;
  }

  const stopListening = [subscribeToAddress(update), listenToDrawingSize(update)];
  // A reader may have chosen something in another figure before this one came to life.
  update();
  return {
    choose: (changes, run) => {
      hasChosen = true;
      changeAddress(changes, run);
      hasChosen = false;
    },
    foresee: (changes) => {
      const next = { ...(wanted ?? request.given), ...changes };
      void loadLiveParts()
        .then((parts) => parts.fetchAnswer(toAnswerHref(request, next, readDrawingSize())))
        .catch(() => {});
    },
    retry: () => {
      const href = target;
      if (href === null || wanted === null) return;
      view.wait(wanted);
      fetchAnswer(href, wanted);
    },
    stop: () => {
      stopFetching();
      for (const stop of stopListening) stop();
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
