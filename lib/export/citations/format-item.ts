import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import type { CitationItem } from "./citation-item";
import type { Citations } from "./citations";
import { escapeTex } from "./escape-tex";
import { apa, chicago } from "./styles";

const APA = "apa-data-sets";
const CHICAGO = "chicago-data-sets";

plugins.config.get("@csl").styles.add(APA, apa);
plugins.config.get("@csl").styles.add(CHICAGO, chicago);
// As it comes the plugin leaves Arabic letters out; without that it escapes nothing, so `toTexItem` does.
Object.assign(plugins.config.get("@bibtex").format, { asciiOnly: false, useIdAsLabel: true });

/** An item in every style and file format. Takes the whole library into memory: import it when it is needed. */
export function formatItem(item: CitationItem): Omit<Citations, "sentence"> {
  const cite = new Cite(item, { generateGraph: false });
  const inStyle = (template: string) => cite.format("bibliography", { format: "text", template, lang: "en-US" }).trim();
  return {
    apa: inStyle(APA),
    chicago: inStyle(CHICAGO),
    bibtex: `${new Cite(toTexItem(item), { generateGraph: false }).format("bibtex").trim()}\n`,
    ris: unfoldLines(cite.format("ris")),
    cslJson: `${JSON.stringify([item], null, 2)}\n`,
  };
}

function toTexItem(item: CitationItem): CitationItem {
  return {
    ...item,
    ...(item.author && { author: item.author.map(({ literal }) => ({ literal: escapeTex(literal) })) }),
    title: escapeTex(item.title),
    publisher: escapeTex(item.publisher),
    note: escapeTex(item.note),
  };
}

/** The plugin breaks values after every 70 characters, within words and addresses; programs that read RIS do not join them again. */
function unfoldLines(ris: string): string {
  return `${ris.replace(/\n(?![A-Z][A-Z0-9] {2}-)/g, "").trimEnd()} \n`;
}
