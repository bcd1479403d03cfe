/** What a chart of the catalog has to be told before it shows shipped figures. */
export function toNeededParameters(slug: string): Record<string, string> {
  if (slug === "indicator-over-time") return { indicator: "refugees_abroad" };
  if (slug.startsWith("camp-")) return { location: "camp-khanke" };
  return slug === "turnout-difference" ? { show: "anyway" } : {};
}
