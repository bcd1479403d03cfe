import type { Names } from "@/lib/domain/observation";

/** What can be found, in the order in which results of equal closeness are given. */
export const searchGroups = ["pages", "places", "indicators", "incidents", "camps", "elections", "sources"] as const;
export type SearchGroup = (typeof searchGroups)[number];

/** Something to be found. */
export type SearchEntry = {
  group: SearchGroup;
  /** Names by which readers know it. */
  names: Names;
  /** Other spellings, short names and former names. */
  spellings: string[];
  /** The world's code of it. */
  codes: string[];
  /** Words that find it as a name does, but are none: they are not shown. */
  hidden: string[];
  /** Words that say what it is ("camp", "governorate"); asked for beside the name, they tell entries of a kind from others. */
  kindWords: string[];
  /** Longer text about it, searched last. */
  text: string;
  /** Of two that are equally close, the one with more weight comes first. */
  weight: number;
};

/** A way to write an entry's name, and the language of it; none for other spellings. */
export type SearchName = { text: string; language: keyof Names | null };
