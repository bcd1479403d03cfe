import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";
import { createLoadedDatabase, type TestDatabase } from "@/tests/database";

vi.stubEnv("PUBLIC_URL", "https://figures.example.org");

let database: TestDatabase;

beforeAll(async () => {
  database = await createLoadedDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
});

afterAll(async () => {
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await database.drop();
});

const text = "(?:[^<>&]|&(?:amp|lt|gt|quot);)*";
const lastmod = "(?:<lastmod>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z</lastmod>\n)?";
const link = `<xhtml:link rel="alternate" hreflang="[a-z-]+" href="${text}"/>\n`;
/** The sitemap protocol's schema, as strict as we write it: what fits it is well-formed XML too. */
const sitemap = new RegExp(
  `^<\\?xml version="1\\.0" encoding="UTF-8"\\?>\n<urlset xmlns="http://www\\.sitemaps\\.org/schemas/sitemap/0\\.9" xmlns:xhtml="http://www\\.w3\\.org/1999/xhtml">\n(?:<url>\n<loc>${text}</loc>\n${lastmod}(?:${link})*</url>\n)+</urlset>\n$`,
);
const sitemapIndex = new RegExp(
  `^<\\?xml version="1\\.0" encoding="UTF-8"\\?>\n<sitemapindex xmlns="http://www\\.sitemaps\\.org/schemas/sitemap/0\\.9">\n(?:<sitemap>\n<loc>${text}</loc>\n${lastmod}</sitemap>\n)+</sitemapindex>\n$`,
);

describe("sitemaps", () => {
  test("are listed, keep to the protocol, and name every page in three languages with its versions", async () => {
    const { writeSitemap, writeSitemapIndex } = await import("./sitemaps");
    const index = await writeSitemapIndex();
    expect(index).toMatch(sitemapIndex);
    const names = [...index.matchAll(/<loc>https:\/\/figures\.example\.org\/sitemap-([a-z0-9-]+)\.xml</g)].map(([, name = ""]) => name);
    expect(names).toEqual(["pages", "indicators", "camps", "elections", "incidents", "locations", "charts", "editions"]);
    const addresses = new Map<string, string[]>();
    for (const name of names) {
      const xml = (await writeSitemap(name)) ?? "";
      expect(xml, name).toMatch(sitemap);
      for (const [, entry = ""] of xml.matchAll(/<url>([\s\S]*?)<\/url>/g)) {
        const [, loc = ""] = /<loc>(.*)<\/loc>/.exec(entry) ?? [];
        expect(addresses.has(loc), loc).toBe(false);
        addresses.set(
          loc,
          [...entry.matchAll(/hreflang="(.+?)" href="(.+?)"/g)].map(([, language, href]) => `${language} ${href}`),
        );
      }
    }
    expect(addresses.size).toBeGreaterThan(900);
    for (const path of ["", "/indicators/idps", "/camps/camp-khanke", "/elections/IQ-PARL-2025-11", "/locations/IQG09", "/editions/18"])
      for (const locale of ["en", "ar", "ckb"]) expect(addresses.has(`https://figures.example.org/${locale}${path}`), path).toBe(true);
    for (const [loc, versions] of addresses) {
      expect(versions).toHaveLength(4);
      // Whoever names another version is named by it in the same words.
      for (const version of versions) {
        const [language = "", href = ""] = version.split(" ");
        if (language === "x-default") continue;
        expect(addresses.get(href), `${loc} names ${href}`).toEqual(versions);
      }
    }
  });

  test("say when figures last changed, by edition", async () => {
    const { writeSitemap } = await import("./sitemaps");
    const { listEditionEntries } = await import("@/lib/data/edition-log");
    const { rows } = await import("@/lib/db").then(({ getDatabase }) =>
      getDatabase()
        .observation.aggregate({ where: { indicatorCode: "idps" }, _max: { fromEdition: true } })
        .then(({ _max }) => ({ rows: _max })),
    );
    const [edition] = await listEditionEntries([rows.fromEdition ?? 0]);
    const xml = (await writeSitemap("indicators")) ?? "";
    expect(xml).toContain(`<loc>https://figures.example.org/ar/indicators/idps</loc>\n<lastmod>${edition?.committedAt}</lastmod>`);
  });

  test("there is none of another name", async () => {
    const { writeSitemap } = await import("./sitemaps");
    for (const name of ["", "pages-2", "pages-0", "pages-01", "constructor", "toString", "../pages"])
      expect(await writeSitemap(name)).toBeNull();
  });
});

const address = z.url({ protocol: /^https?$/ });
const organisation = z.object({ "@type": z.literal("Organization"), name: z.string().min(1), url: address.optional() });
const instant = z.iso.datetime();

/** What Google's documentation of data sets requires (name, description of 50 to 5,000 letters) and recommends, as far as we say it. */
const datasetRules = z.object({
  "@context": z.literal("https://schema.org"),
  "@type": z.literal("Dataset"),
  "@id": address,
  name: z.string().min(1),
  description: z.string().min(50).max(5000),
  url: address,
  identifier: z.string(),
  inLanguage: z.enum(["en", "ar", "ckb"]),
  keywords: z.array(z.string().min(1)).min(1),
  isAccessibleForFree: z.literal(true),
  version: z.string().regex(/^\d+$/),
  dateModified: instant,
  temporalCoverage: z.string().regex(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/),
  spatialCoverage: z.array(z.object({ "@type": z.literal("Place"), name: z.string().min(1), identifier: z.string() })).min(1),
  variableMeasured: z.object({
    "@type": z.literal("PropertyValue"),
    name: z.string().min(1),
    propertyID: z.string(),
    unitText: z.string().min(1),
  }),
  creator: z.array(organisation).min(1),
  publisher: organisation,
  license: z.array(z.union([address, z.object({ "@type": z.literal("CreativeWork"), name: z.string().min(1), text: z.string() })])).min(1),
  isBasedOn: z
    .array(
      z.object({
        "@type": z.literal("CreativeWork"),
        name: z.string().min(1),
        url: z.string().optional(),
        datePublished: z.string().optional(),
      }),
    )
    .min(1)
    .max(20),
  includedInDataCatalog: z.object({ "@type": z.literal("DataCatalog"), name: z.string(), url: address }),
  distribution: z
    .array(z.object({ "@type": z.literal("DataDownload"), encodingFormat: z.enum(["text/csv", "application/json"]), contentUrl: address }))
    .length(2)
    .optional(),
});

async function toWords(locale: Locale) {
  const [{ getCurrentEdition }, { getTranslator }, { toDefaultDigits }] = await Promise.all([
    import("@/lib/data/editions"),
    import("@/lib/i18n/translator"),
    import("@/lib/i18n/locales"),
  ]);
  const reader = { locale, digits: toDefaultDigits(locale) };
  return { locale, reader, t: getTranslator(reader), edition: await getCurrentEdition() };
}

describe("schema.org", () => {
  test.each(["en", "ar", "ckb"] as const)("every indicator with figures is a data set by Google's rules, in %s", async (locale) => {
    const { loadDatasetJson } = await import("./dataset-json");
    const { listIndicatorDatasets } = await import("./indicator-datasets");
    const words = await toWords(locale);
    const datasets = await listIndicatorDatasets(words.edition.number);
    expect(datasets.size).toBeGreaterThan(30);
    for (const [code, { passedOn, publishers }] of datasets) {
      const parsed = datasetRules.safeParse(await loadDatasetJson(code, words));
      expect(parsed.error?.issues ?? [], code).toEqual([]);
      expect(parsed.data?.distribution === undefined, code).toBe(passedOn === 0);
      expect(parsed.data?.creator).toHaveLength(publishers.length);
    }
    expect(await loadDatasetJson("no_such_indicator", words)).toBeNull();
  });

  test("a data set's figures are those of the database", async () => {
    const { listIndicatorDatasets } = await import("./indicator-datasets");
    const { getDatabase } = await import("@/lib/db");
    const { edition } = await toWords("en");
    const datasets = await listIndicatorDatasets(edition.number);
    const total = [...datasets.values()].reduce((sum, { figures }) => sum + figures, 0);
    expect(total).toBe(await getDatabase().observation.count({ where: { untilEdition: null } }));
  });

  test("the catalogue names them all", async () => {
    const { loadCatalogJson } = await import("./dataset-json");
    const { listIndicatorDatasets } = await import("./indicator-datasets");
    const words = await toWords("en");
    const catalog = await loadCatalogJson(words);
    expect(catalog["@type"]).toBe("DataCatalog");
    expect(catalog.dataset).toHaveLength((await listIndicatorDatasets(words.edition.number)).size);
  });
});

type Node = { "@id"?: string; "@type": string; [name: string]: unknown };

describe("DCAT", () => {
  test("has the mandatory properties of DCAT-AP 3, and what is named is described", async () => {
    const { writeDcat } = await import("./dcat");
    const { "@graph": graph } = JSON.parse(await writeDcat("jsonld")) as { "@graph": Node[] };
    const mandatory: Record<string, string[]> = {
      "dcat:Catalog": ["dct:title", "dct:description", "dct:publisher", "dcat:dataset"],
      "dcat:Dataset": ["dct:title", "dct:description"],
      "dcat:DataService": ["dct:title", "dcat:endpointURL"],
      "dcat:Distribution": ["dcat:accessURL"],
      "foaf:Agent": ["foaf:name"],
    };
    const ids = new Set(graph.map((node) => node["@id"]));
    expect(ids.size).toBe(graph.length);
    const distributions = graph.flatMap((node) => (node["dcat:distribution"] ?? []) as Node[]);
    for (const node of [...graph, ...distributions])
      for (const name of mandatory[node["@type"]] ?? []) expect(node[name], `${node["@id"]} ${name}`).toBeDefined();
    for (const node of graph)
      for (const name of ["dct:publisher", "dct:creator", "dcat:dataset", "dcat:service", "dcat:servesDataset"])
        for (const { "@id": id } of (node[name] ?? []) as Node[]) expect(ids.has(id), `${name} ${id}`).toBe(true);
    const datasets = graph.filter((node) => node["@type"] === "dcat:Dataset");
    for (const dataset of datasets) {
      const titles = dataset["dct:title"] as { "@language": string }[];
      expect(
        titles.map((title) => title["@language"]),
        dataset["@id"],
      ).toEqual(["en", "ar", "ckb"]);
    }
    expect(graph[0]?.["dcat:dataset"]).toHaveLength(datasets.length);
  });

  test("says the same in Turtle", async () => {
    const { writeDcat } = await import("./dcat");
    const turtle = await writeDcat("ttl");
    const { "@graph": graph } = JSON.parse(await writeDcat("jsonld")) as { "@graph": Node[] };
    for (const node of graph) expect(turtle).toContain(`\n<${node["@id"]}> a ${node["@type"]} ;`);
    expect(turtle.match(/a dcat:Distribution/g)).toHaveLength(graph.flatMap((node) => (node["dcat:distribution"] ?? []) as Node[]).length);
  });
});
