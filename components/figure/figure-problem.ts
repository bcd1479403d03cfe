export type ProblemName = "offline" | "refused" | "unavailable";
export type ProblemTexts = { problems: Record<ProblemName, string>; retry: string };

/**
 * Tells below a figure's controls why it does not show what was chosen, and offers to try again.
 *
 * @param before what the words stand before
 * @returns takes them away
 */
export function tellProblem(before: Element, name: ProblemName, texts: ProblemTexts, retry: () => void): () => void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet-button";
  button.textContent = texts.retry;
  button.addEventListener("click", retry);
  const told = document.createElement("p");
  told.setAttribute("role", "alert");
  told.className = "mt-4 border-s-4 border-warning ps-4 text-small";
  told.append(`${texts.problems[name]} `, button);
  before.before(told);
  // By itself, when the connection is back.
  window.addEventListener("online", retry);
  return () => {
    window.removeEventListener("online", retry);
    told.remove();
  };
}
