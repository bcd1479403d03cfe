/** Answers the buttons of an export panel that copy; what was done is said in its status line. */
export function answerPanel(panel: HTMLElement): () => void {
  const root = panel.matches(".export-panel") ? panel : panel.querySelector<HTMLElement>(".export-panel");
  const said = root?.querySelector<HTMLElement>("[data-said]");
  const answer = async (event: MouseEvent) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy], [data-copy-image]") : null;
    if (!button || !root || !said) return;
    const { copy, copyImage } = button.dataset;
    // Emptied first: the same words twice would be announced once.
    said.textContent = "";
    try {
      if (copyImage) await copyPicture(copyImage);
      else await navigator.clipboard.writeText(copy ?? "");
      said.textContent = `${button.getAttribute("aria-label") ?? button.textContent}: ${root.dataset.copied}`;
    } catch {
      said.textContent = root.dataset.failed ?? "";
    }
  };
  panel.addEventListener("click", answer);
  return () => panel.removeEventListener("click", answer);
}

/** The picture is fetched while the clipboard waits for it: some browsers allow it only in the moment of the click. */
async function copyPicture(href: string): Promise<void> {
  const picture = fetch(href).then((answer) => {
    if (!answer.ok) throw new Error(`The picture was answered with ${answer.status}.`);
    return answer.blob();
  });
  await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
}
