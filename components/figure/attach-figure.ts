import { writeAddress } from "@/components/filters/address";
import { bringForm } from "@/components/filters/bring-form";
import { toSiteMarkup } from "@/components/ui/site-markup";
import type { ChartControl } from "@/lib/charts/spec";
import { announce } from "./announce";
import { answerActions } from "./answer-actions";
import { type FigureAnswer, readRest } from "./figure-answer";
import { type FigurePartName, figurePartNames } from "./figure-part-names";
import { type ProblemTexts, tellProblem } from "./figure-problem";
import type { FigureRequest } from "./figure-request";
import { followAddress, loadLiveParts } from "./follow-address";
import { attachStages } from "./live-stage";
import { attachTable } from "./live-table";
import { restOutOfSight } from "./rest-out-of-sight";
import { whenDrawn } from "./when-drawn";

/** After how long a reader is shown that something is still on its way, in milliseconds. */
const LONG = 600;

/**
 * Brings a figure to life. What the server made is set into it as markup, the drawing first with its title and sentence; what stands around
 * it follows once that is on the screen.
 *
 * @returns takes the life out of it
 */
export function attachFigure(figure: HTMLElement, request: FigureRequest, texts: ProblemTexts): () => void {
  const parts = [...figure.querySelectorAll<HTMLElement>("[data-part]")];
  const title = figure.querySelector<HTMLElement>(`#${CSS.escape(figure.id)}-title`);
  const sentence = title?.nextElementSibling;
  const stages = attachStages(figure);
  const table = attachTable(figure);
  const stopActions = answerActions(figure);
  const first = { title: title?.textContent ?? "", sentence: sentence?.textContent ?? "", parts: new Map<Element, ChildNode[]>() };
  let controls: ChartControl[] | null = null;
  let told = toSentence(first);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let untell = () => {};
  let stopSettling = () => {};

  const form = bringForm(figure, {
    choose: (changes, run) => address.choose(changes, run),
    comeNear: () => void loadLiveParts().catch(() => {}),
    foresee: (changes) => address.foresee(changes),
  });
  const address = followAddress(figure, request, {
    wait(wanted) {
      stopSettling();
      settle(false);
      figure.setAttribute("aria-busy", "true");
      timer = setTimeout(() => figure.classList.add("is-slow"), LONG);
      form.show({ controls, chosen: wanted ?? request.given, isBehind: true });
      restOutOfSight();
    },
    show(answer) {
      settle(true);
      stages.putBack();
      setWords(answer?.head ?? first);
      setPart("stage", answer?.head.stage ?? null);
      stopSettling = whenDrawn(() => {
        writeAddress();
        const rest = answer && readRest(answer);
        for (const name of figurePartNames) if (name !== "stage") setPart(name, rest?.[name] ?? null);
        finish(answer);
      });
    },
    fail(name, wanted) {
      settle(true);
      untell = tellProblem(parts[0] ?? figure, name, texts, address.retry);
      form.show({ controls, chosen: wanted, isBehind: false });
    },
  });
  restOutOfSight();

  /** Nothing is waited for any more, or something else. */
  function settle(isOver: boolean) {
    clearTimeout(timer);
    untell();
    untell = () => {};
    if (!isOver) return;
    figure.classList.remove("is-slow");
    figure.removeAttribute("aria-busy");
  }

  function setWords(words: { title: string; sentence: string }) {
    if (title) title.textContent = words.title;
    if (sentence) sentence.textContent = words.sentence;
  }

  /** Null: what came with the page. */
  function setPart(name: FigurePartName, markup: string | null) {
    const part = parts.find((one) => one.dataset.part === name);
    const came = part && (first.parts.get(part) ?? [...part.childNodes]);
    if (!came) return;
    first.parts.set(part, came);
    const focused = part.contains(document.activeElement) ? (document.activeElement as HTMLElement) : null;
    // Our own server's markup, in which every text is escaped.
    if (markup !== null) part.innerHTML = toSiteMarkup(markup);
    else part.replaceChildren(...came);
    if (focused && !focused.isConnected) findAlike(part, focused)?.focus({ preventScroll: true });
  }

  function finish(answer: FigureAnswer | null) {
    // What the page presets is no choice.
    controls = answer?.head.controls.filter(({ name }) => request.names.includes(name)) ?? null;
    table.renew();
    form.show({ controls, chosen: null, isBehind: false });
    const words = answer?.head ?? first;
    for (const link of document.querySelectorAll(`nav a[href="#${figure.id}"]`)) link.textContent = words.title;
    if (told !== toSentence(words)) announce(figure, toSentence(words));
    told = toSentence(words);
  }

  return () => {
    clearTimeout(timer);
    stopSettling();
    address.stop();
    form.detach();
    stages.detach();
    table.detach();
    stopActions?.();
  };
}

function toSentence({ title, sentence }: { title: string; sentence: string }): string {
  return `${title}. ${sentence}`;
}

/** What stands where the keyboard was, in markup that has taken its place. */
function findAlike(part: Element, { tagName, className }: HTMLElement): HTMLElement | undefined {
  return [...part.querySelectorAll<HTMLElement>(tagName)].find((one) => one.className === className);
}
