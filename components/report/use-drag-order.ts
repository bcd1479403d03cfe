import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";

/** Nearer to the window's edge than this, a drag moves the page. */
const edge = 60;

/**
 * Moves an item of a list with mouse, pen or finger: it takes the place of what it is drawn over, at once. Escape brings it back.
 *
 * @param move gives the item its new place; told at last, whether the drag was called off
 */
export function useDragOrder(list: RefObject<HTMLElement | null>, move: (id: number, to: number) => void, onEnd: (id: number) => void) {
  const [dragged, setDragged] = useState<number | null>(null);
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);

  function start(event: PointerEvent, id: number) {
    if (event.button !== 0) return;
    event.preventDefault();
    const first = findPlace(id);
    setDragged(id);
    const onMove = ({ clientY }: { clientY: number }) => {
      if (clientY < edge) window.scrollBy(0, -12);
      else if (clientY > window.innerHeight - edge) window.scrollBy(0, 12);
      const place = findPlace(id);
      const wanted = findWanted(id, clientY);
      if (wanted !== place) move(id, wanted);
    };
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== "Escape") return;
      move(id, first);
      finish();
    };
    function finish() {
      stop.current();
      setDragged(null);
      onEnd(id);
    }
    stop.current = () => {
      window.removeEventListener("pointermove", onMove);
      window.removeEventListener("pointerup", finish);
      window.removeEventListener("pointercancel", finish);
      window.removeEventListener("keydown", onKey);
      stop.current = () => {};
    };
    window.addEventListener("pointermove", onMove);
    window.addEventListener("pointerup", finish);
    window.addEventListener("pointercancel", finish);
    window.addEventListener("keydown", onKey);
  }

  const listItems = () => [...(list.current?.children ?? [])] as HTMLElement[];
  const findPlace = (id: number) => listItems().findIndex(({ dataset }) => dataset.item === String(id));

  /** As many items as have their middle above the pointer stand before it. */
  function findWanted(id: number, clientY: number): number {
    const others = listItems().filter(({ dataset }) => dataset.item !== String(id));
    return others.filter((item) => {
      const { top, height } = item.getBoundingClientRect();
      return top + height / 2 < clientY;
    }).length;
  }

  return { dragged, start };
}
