import "server-only";
import { MOST_ROWS } from "@/lib/api/parameters";
import { formatNumber } from "@/lib/format/number";
import { toSitePath } from "@/lib/site-path";
import { toFeedPath } from "../edition-feed-links";
import type { PageState } from "../page-state";

/** Technical names stand as they are, set from left to right within the reader's sentence. */
function name(text: string): string {
  return `\u2066${text}\u2069`;
}

/** What holds for every request, each with the anchor by which problems and others lead to it. */
export function listNotes({ t, reader }: Pick<PageState, "t" | "reader">): { id: string; title: string; text: string }[] {
  return [
    { id: "problem-bad-parameter", title: t("data.notes.errors"), text: t("data.notes.errorsText", { rfc: name("RFC 9457") }) },
    {
      id: "limits",
      title: t("data.notes.limits"),
      text: t("data.notes.limitsText", {
        tooMany: name("429"),
        retryAfter: name("Retry-After"),
        rows: formatNumber(MOST_ROWS, reader),
        next: name("next"),
      }),
    },
    { id: "caching", title: t("data.notes.caching"), text: t("data.notes.cachingText", { etag: name("ETag"), edition: name("edition") }) },
    {
      id: "editions-and-days",
      title: t("data.notes.editions"),
      text: t("data.notes.editionsText", { edition: name("edition"), asOf: name("asOf"), updatedSince: name("updatedSince") }),
    },
    { id: "hxl", title: t("data.notes.hxl"), text: t("data.notes.hxlText", { hxl: name("hxl=1") }) },
    { id: "values", title: t("data.notes.values"), text: t("data.notes.valuesText", { qualifier: name("qualifier") }) },
  ];
}

/** Where programs find what there is. */
export function listDiscoveryLinks({ t, locale }: Pick<PageState, "t" | "locale">): { href: string; text: string; type: string }[] {
  return [
    { href: toSitePath("/api/v1/openapi.json"), text: t("data.notes.openapi"), type: "application/json" },
    { href: toSitePath("/dcat.jsonld"), text: t("data.notes.dcat"), type: "application/ld+json" },
    { href: toSitePath("/dcat.ttl"), text: t("data.notes.dcatTurtle"), type: "text/turtle" },
    { href: toSitePath("/sitemap.xml"), text: t("data.notes.sitemap"), type: "application/xml" },
    { href: toSitePath(toFeedPath(locale, "feed")), text: t("data.notes.feed"), type: "application/atom+xml" },
  ];
}
