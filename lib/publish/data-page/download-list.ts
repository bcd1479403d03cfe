import "server-only";
import type { DataDownloadsProps } from "@/components/data/data-downloads";
import { formatInstantDay } from "@/lib/format/day";
import { isolate } from "@/lib/format/isolate";
import { formatNumber } from "@/lib/format/number";
import { toSitePath } from "@/lib/site-path";
import { downloadFormats, toDownloadPath } from "../discovery/data-addresses";
import { listIndicatorDatasets } from "../discovery/indicator-datasets";
import { findDownload } from "../downloads/downloads";
import type { PageState } from "../page-state";

/** The downloads of an edition with their sizes, as far as they have been written, and what is left out of them. */
export async function loadDownloads(state: PageState): Promise<DataDownloadsProps> {
  const { t, edition, reader } = state;
  const [datasets, sizes] = await Promise.all([
    listIndicatorDatasets(edition.number),
    Promise.all(downloadFormats.map((format) => findDownload(edition, format).catch(() => null))),
  ]);
  const left = [...datasets.values()].reduce((sum, { figures, passedOn }) => sum + figures - passedOn, 0);
  return {
    intro: t("data.downloads.intro", {
      edition: formatNumber(edition.number, reader),
      date: formatInstantDay(edition.committedAt, reader),
      latest: isolate("latest"),
    }),
    files: downloadFormats.map((format, index) => {
      const href = toSitePath(toDownloadPath(edition.number, format));
      const bytes = sizes[index]?.bytes;
      return {
        format,
        href,
        name: href.split("/").at(-1) ?? href,
        text: t(`data.downloads.${format}`, { package: isolate("datapackage.json") }),
        size: bytes === undefined ? t("data.downloads.notYet") : toSize(bytes, state),
      };
    }),
    notes: [t("data.downloads.left", { count: left, text: formatNumber(left, reader) }), t("data.downloads.licence")],
  };
}

function toSize(bytes: number, { t, reader }: PageState): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000
    ? t("data.downloads.bytes", { size: formatNumber(kilobytes, reader) })
    : t("data.downloads.megabytes", { size: formatNumber(Math.round(kilobytes / 100) / 10, reader) });
}
