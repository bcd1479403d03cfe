import { exportFormats } from "@/lib/export/export-options";
import { reportFormats } from "@/lib/export/report-export";
import { locales } from "@/lib/i18n/locales";

/** Programs that fetch the picture of a page which somebody has shared. */
const cardReaders = ["facebookexternalhit", "LinkedInBot", "Slackbot", "TelegramBot", "Twitterbot", "WhatsApp"];

/**
 * What programs that crawl should leave alone: the same pages with parameters (without end, and each names its plain page as the one to
 * index) and files, which are made on request.
 *
 * @param toUrl an address of the site as others name it
 */
export function writeRobots(toUrl: (path: string) => string): string {
  const { pathname: base } = new URL(toUrl("/"));
  const disallowed = [
    ...locales.flatMap((locale) => [`${locale}?`, `${locale}/*?`]),
    ...exportFormats.map((format) => `*/charts/*.${format}`),
    ...[...reportFormats, "json"].map((format) => `*/report.${format}`),
    "*/embed/",
    "exports/",
    "reports/",
    "downloads/",
    "api/v1/search",
  ];
  return [
    ...cardReaders.map((name) => `User-agent: ${name}`),
    "Disallow:",
    "",
    "User-agent: *",
    ...disallowed.map((path) => `Disallow: ${base}${path}`),
    "",
    `Sitemap: ${toUrl("/sitemap.xml")}`,
    "",
  ].join("\n");
}
