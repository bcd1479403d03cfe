/** Whether UNAMI's figure of Iraq counts Anbar, from which it often got no reports. `some_months`: a longer period, of which some months are without it. */
export type AnbarCoverage = "with" | "without" | "some_months" | "not_known" | "not_stated";

/** Reads the words of the coverage column. Words that say nothing of Anbar, like no words at all, leave it unstated. */
export function toAnbarCoverage(coverage: string | null): AnbarCoverage {
  const words = coverage?.toLowerCase() ?? "";
  if (!words.includes("anbar")) return "not_stated";
  if (words.includes("not known")) return "not_known";
  if (words.includes("some months")) return "some_months";
  if (/without|exclud|not obtained|not available|missing/.test(words)) return "without";
  return /with|includ/.test(words) ? "with" : "not_known";
}
