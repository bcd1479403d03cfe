/** Opens a figure's exports, citations and embeds where the reader is, and gathers figures for a report; what that needs comes with the first click. */
export function answerActions(figure: HTMLElement | null): (() => void) | undefined {
  const answer = async (event: MouseEvent) => {
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    const target = isPlain && event.target instanceof Element ? event.target : null;
    const link = target?.closest<HTMLAnchorElement>("a[data-panel]");
    const button = target?.closest<HTMLButtonElement>("button[data-report-add]");
    if (link && link.pathname !== window.location.pathname) {
      event.preventDefault();
      const followLink = () => window.location.assign(link.href);
      await import("@/components/export/open-panel").then(({ openPanel }) => openPanel(link)).catch(followLink);
    } else if (button) {
      const { handleAddToReport } = await import("@/components/report/report-store");
      handleAddToReport(button);
    }
  };
  figure?.addEventListener("click", answer);
  return () => figure?.removeEventListener("click", answer);
}
