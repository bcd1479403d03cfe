import { keepAim } from "./keep-aim";

/** How long after the last choice a page is at rest, in milliseconds. */
const REST = 2_000;

/** Told to a figure when it is made whole. */
export const WHOLE = "whole";

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * While a page comes to life, and while a reader chooses, figures out of sight are not laid out or painted (`app/globals.css`): on a slow
 * processor that would keep what is in sight waiting. Once the page is at rest they are made whole, one at a time, so that pictures of the
 * whole page and searches in it find them, and nothing is estimated any more.
 */
export function restOutOfSight(): void {
  keepAim();
  for (const figure of listFigures("[data-whole]")) figure.removeAttribute("data-whole");
  clearTimeout(timer);
  timer = setTimeout(() => whenIdle(makeWhole), REST);
}

function makeWhole() {
  const [next] = listFigures(":not([data-whole])");
  if (!next) return;
  next.setAttribute("data-whole", "");
  next.dispatchEvent(new Event(WHOLE));
  timer = setTimeout(() => whenIdle(makeWhole));
}

function listFigures(which: string): NodeListOf<Element> {
  return document.querySelectorAll(`main figure${which}`);
}

function whenIdle(act: () => void) {
  if (typeof window.requestIdleCallback === "function") window.requestIdleCallback(act, { timeout: REST });
  else act();
}
