import { toSiteMarkup } from "@/components/ui/site-markup";
import { toSitePath } from "@/lib/site-path";
import { answerPanel } from "./answer-panel";

/**
 * Opens the panel of a figure's link in a dialog, at the part that the link names, where the keyboard goes on too. The link stays where it leads to; the dialog is gone when
 * it is closed, and the reader is back at the link.
 *
 * @throws Error where the panel does not come; following the link then does
 */
export async function openPanel(link: HTMLAnchorElement): Promise<void> {
  const page = new URL(link.href);
  const [locale, , slug] = page.pathname.split("/").slice(-3);
  const answer = await fetch(toSitePath(`/exports/${locale}/${slug}/panel${page.search}`));
  if (!answer.ok) throw new Error(`The panel was answered with ${answer.status}.`);
  const dialog = document.createElement("dialog");
  // Neither the head nor what a button says covers a control that the keyboard comes to.
  dialog.className = "export-dialog scroll-pb-14 [&_:is(a,button,input,select,summary)]:scroll-mt-24";
  dialog.setAttribute("aria-labelledby", "export-dialog-title");
  // Our own server's markup, in which every text is escaped.
  dialog.innerHTML = toSiteMarkup(await answer.text());
  document.body.append(dialog);
  const stop = answerPanel(dialog);
  dialog.addEventListener("click", (event) => {
    const isClose = event.target instanceof Element && event.target.closest("[data-close]");
    if (isClose || event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => {
    stop();
    dialog.remove();
    link.focus();
  });
  dialog.showModal();
  const part = dialog.querySelector(page.hash || "#export");
  part?.scrollIntoView({ block: "start" });
  const heading = part?.querySelector("h2");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus({ preventScroll: true });
}
