import type { Boundaries } from "@/lib/geo/boundaries";
import type { PageState } from "./page-state";

type Pointed = {
  name: string;
  /** Where it is, if known. */
  point: { lat: number; lon: number } | null;
  /** Areas that the map shades. */
  areas: readonly string[];
  /** Places that it lies in. */
  parents: readonly { code: string; name: string }[];
  boundaries: Boundaries;
};

/** What a locator map shows, in words; a caption where it shades more than the place, since that would be taken for the place itself. */
export function toLocatorWords(place: Pointed, { t }: Pick<PageState, "t">): { alternative: string; caption: string | null } {
  const around = place.parents.find(({ code }) => place.areas.includes(code) && place.boundaries.areas.some((area) => area.code === code));
  if (place.point || !around) return { alternative: t("locations.locator", { place: place.name }), caption: null };
  const names = { place: place.name, governorate: around.name };
  return { alternative: t("locations.locatorWithin", names), caption: t("locations.shaded", names) };
}
