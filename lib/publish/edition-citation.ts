import "server-only";
import type { Edition } from "@/lib/domain/indicator";
import { formatInstantDay } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import type { PageState } from "./page-state";
import { toPublicUrl } from "./public-url";

/** An edition as it is cited, with an address that shows it for ever. */
export function toEditionCitation({ number, committedAt }: Pick<Edition, "number" | "committedAt">, state: PageState): string {
  const { t, reader, locale } = state;
  return t("editions.cite.citation", {
    site: t("site.name"),
    number: formatPlain(number, reader),
    date: formatInstantDay(committedAt, reader),
    url: toPublicUrl(`/${locale}?edition=${number}`),
  });
}
