import type { Boundaries } from "./boundaries";

const key = Symbol.for("boundaries by version");
/** One store a process (or a browser's page), however often a bundler evaluates this module. */
const holder = globalThis as { [key]?: Map<string, Boundaries> };

/** A chart names its boundaries by version; who reads a set keeps it here for who draws. A version never means another set. */
export function keepBoundaries(boundaries: Boundaries): Boundaries {
  holder[key] ??= new Map();
  holder[key].set(boundaries.version, boundaries);
  return boundaries;
}

/** @returns null where no set of that version was read yet */
export function findBoundaries(version: string): Boundaries | null {
  return holder[key]?.get(version) ?? null;
}
