import { keepAim } from "./keep-aim";

/** How long after a page came to life, or after a choice, it is at rest, in milliseconds. */
const REST = 2_000;

/** Told to a figure when it is made whole. */
export const WHOLE = "whole";

let stopWaiting = () => {};

/**
 * While a page comes to life figures out of sight are not laid out or painted (`app/globals.css`): on a slow processor that would keep what is
 * in sight waiting. Once the page is at rest they are made whole, one at a time, so that pictures of the whole page and searches in it find
 * them, and nothing is estimated any more. A choice puts that off; what is whole by then stays so, since sending it to rest would itself be work.
 */
export function restOutOfSight(): void {
  keepAim();
  wait(REST);
}

function wait(milliseconds: number) {
  stopWaiting();
  let stopIdling = () => {};
  const timer = setTimeout(() => {
    stopIdling = whenIdle(makeWhole);
  }, milliseconds);
  stopWaiting = () => {
    clearTimeout(timer);
    stopIdling();
  };
}

function makeWhole() {
  const next = document.querySelector("main figure:not([data-whole])");
  if (!next) return;
  next.setAttribute("data-whole", "");
  next.dispatchEvent(new Event(WHOLE));
  wait(0);
}

/** @returns lets it be */
function whenIdle(act: () => void): () => void {
  if (typeof window.requestIdleCallback !== "function") {
    act();
    return () => {};
  }
  const asked = window.requestIdleCallback(act, { timeout: REST });
  return () => window.cancelIdleCallback(asked);
}
