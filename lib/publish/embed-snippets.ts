import type { ChartSpec } from "@/lib/charts/spec";
import type { ExportStamp } from "@/lib/export/chart-export";
import { escapeXml } from "@/lib/export/picture/xml";

/** What a frame's page says of its height to the page around it: `{ type, height }`. */
export const heightMessage = "iraq-indicators:height";

/** CSS pixels: of a frame until its page says how high it is, and for good where scripts are off; what is longer is scrolled in it. */
export const frameHeight = 760;

/** No chart is higher, whatever a message says. */
const greatestHeight = 20_000;

export type EmbedTheme = "light" | "dark";

/** Choices of a frame; without a theme it follows the reader's system. */
export type EmbedOptions = { theme?: EmbedTheme; title?: boolean };

/**
 * Markup that sets a chart into a page of another site: `live` always shows the current edition, `pinned` always this one. The script,
 * which may be left out, makes the frame as high as its content; nothing is loaded from anywhere but this site.
 */
export function toEmbedSnippets(
  spec: Pick<ChartSpec, "title" | "locale">,
  stamp: Pick<ExportStamp, "permalink">,
  options: EmbedOptions = {},
): { live: string; pinned: string } {
  const { live, pinned } = toEmbedUrls(stamp, options);
  return { live: toEmbedHtml(live, spec), pinned: toEmbedHtml(pinned, spec) };
}

/** Addresses of a chart's frame, from the permanent address of its page. */
export function toEmbedUrls({ permalink }: Pick<ExportStamp, "permalink">, { theme, title }: EmbedOptions = {}) {
  const url = new URL(permalink);
  url.pathname = url.pathname.replace("/charts/", "/embed/");
  if (theme !== undefined) url.searchParams.set("theme", theme);
  if (title === false) url.searchParams.set("title", "0");
  const pinned = url.href;
  url.searchParams.delete("edition");
  return { live: url.href, pinned };
}

type FrameRoom = { width: number | "100%"; height: number /** Whether a script makes it as high as its content. */; grows: boolean };
const standardRoom: FrameRoom = { width: "100%", height: frameHeight, grows: true };

/** A frame, mostly with the script that fits its height. */
export function toEmbedHtml(href: string, { title, locale }: Pick<ChartSpec, "title" | "locale">, room = standardRoom): string {
  const { width, height, grows } = room;
  const frame = `<iframe src="${escapeXml(href)}" title="${escapeXml(title)}" lang="${locale}" width="${width}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
  return grows ? `${frame}\n${toListener(new URL(href).origin)}` : frame;
}

/**
 * Listens to frames of this site alone: a message counts only if it comes from the site and from a frame in the page, and is a height.
 * The frame is looked for, since editors of web pages put elements of their own around frames and scripts.
 */
function toListener(origin: string): string {
  return `<script>
addEventListener("message", function (event) {
  var data = event.data;
  if (event.origin !== ${JSON.stringify(origin)} || !data || data.type !== "${heightMessage}" || !(data.height > 0 && data.height < ${greatestHeight})) return;
  document.querySelectorAll("iframe").forEach(function (frame) {
    if (frame.contentWindow === event.source) frame.style.height = Math.ceil(data.height) + "px";
  });
});
</script>`;
}
