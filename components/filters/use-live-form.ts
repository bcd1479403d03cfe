import { type RefObject, useLayoutEffect, useRef } from "react";
import { attachForm, type FormListener, type FormState, type LiveForm } from "./live-form";

/**
 * Brings the form that stands in an element to life, and shows in it what holds.
 *
 * @returns for the element around the form
 */
export function useLiveForm(state: FormState, listener: FormListener): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  const live = useRef<LiveForm>(null);
  const newest = useRef(listener);
  useLayoutEffect(() => {
    newest.current = listener;
  });

  useLayoutEffect(() => {
    const form = around.current?.querySelector("form");
    if (!form) return;
    live.current = attachForm(form, {
      choose: (changes, run) => newest.current.choose(changes, run),
      comeNear: () => newest.current.comeNear(),
      foresee: (changes) => newest.current.foresee(changes),
    });
    return () => live.current?.detach();
  }, []);

  useLayoutEffect(() => live.current?.show(state));
  return around;
}
