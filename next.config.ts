import type { NextConfig } from "next";
import { exportFormats } from "./lib/export/export-options";
import { reportFormats } from "./lib/export/report-export";
import { pageParameters } from "./lib/publish/page-parameters";
import { readServerSettings } from "./lib/serve/settings.mjs";

const { BASE_PATH } = readServerSettings();

const config: NextConfig = {
  basePath: BASE_PATH,
  // For addresses that we write ourselves: lib/site-path.ts.
  env: { BASE_PATH },
  poweredByHeader: false,
  compress: false, // our own server does, with Brotli: lib/serve
  // Pages are cached by edition, in memory, by our own handler: see docs/decisions.md.
  cacheHandler: `${process.cwd()}/lib/publish/page-cache.mjs`,
  cacheMaxMemorySize: 0,
  outputFileTracingRoot: process.cwd(),
  serverExternalPackages: [
    "pg",
    "happy-dom",
    "@resvg/resvg-js",
    "@citation-js/core",
    "@citation-js/plugin-bibtex",
    "@citation-js/plugin-csl",
    "@citation-js/plugin-ris",
  ],
  typescript: { ignoreBuildErrors: true }, // `npm test` checks types, with the project's own compiler
  experimental: {
    globalNotFound: true,
    // One request less before the first line can be read; the whole style sheet is smaller than a font.
    inlineCss: true,
  },
  headers: async () => [{ source: "/fonts/:file*", headers: [{ key: "Cache-Control", value: "public, max-age=31536000, immutable" }] }],
  // A plain address is a cached page. One with parameters that change what is shown is made on request, by a sibling route.
  rewrites: async () => ({
    beforeFiles: [
      // A dynamic segment can't hold `name.atom`.
      {
        source: "/:locale(en|ar|ckb)/editions/:feed(feed|displacement|turnout|casualties).atom",
        destination: "/feeds/:locale/:feed",
      },
      {
        source: `/:locale(en|ar|ckb)/charts/:slug([a-z0-9-]+).:format(${exportFormats.join("|")})`,
        destination: "/exports/:locale/:slug/:format",
      },
      { source: `/:locale(en|ar|ckb)/report.:format(${reportFormats.join("|")}|json)`, destination: "/reports/:locale/:format" },
      { source: "/sitemap-:name([a-z0-9-]+).xml", destination: "/sitemaps/:name" },
      // A frame is no page of the site: it has a small document of its own.
      { source: "/:locale(en|ar|ckb)/embed/:slug", destination: "/embeds/:locale/:slug" },
      ...pageParameters.map((key) => ({
        source: "/:locale(en|ar|ckb)/:path((?!with-parameters).*)*",
        has: [{ type: "query" as const, key }],
        destination: "/:locale/with-parameters/:path*",
      })),
    ],
    afterFiles: [],
    fallback: [],
  }),
};

export default config;
