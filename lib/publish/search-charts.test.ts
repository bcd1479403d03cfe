import { expect, test } from "vitest";
import { chartCatalog } from "@/lib/charts/catalog";
import { foundCharts } from "./search-charts";
import { listPageEntries } from "./search-pages";
import { sections } from "./site-sections";

test("every chart that can be found is in the catalog and stands in a part of the site", () => {
  for (const { slug, section } of foundCharts) {
    expect([...chartCatalog.keys()]).toContain(slug);
    expect(sections.map(({ key }) => key)).toContain(section);
  }
});

test("pages and charts have a name in every language", () => {
  for (const { names, path } of listPageEntries()) for (const name of Object.values(names)) expect(name, path).toBeTruthy();
});
