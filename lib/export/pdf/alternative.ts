import type { ChartSpec } from "@/lib/charts/spec";
import { toPlain } from "./document";

/** What a drawing shows, for those who don't see it: title, sentence, and the warning where there is one. */
export function toAlternative({ title, sentence, warning }: Pick<ChartSpec, "title" | "sentence" | "warning">): string {
  return [title, sentence, warning ?? ""]
    .map((text) => toPlain(text).trim())
    .filter((text) => text !== "")
    .map((text) => (/[.!?؟]$/.test(text) ? text : `${text}.`))
    .join(" ");
}
