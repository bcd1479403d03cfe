import type { CitationListProps } from "@/components/export/citation-list";
import type { Citations } from "@/lib/export/citations/citations";
import type { Translator } from "@/lib/i18n/translator";

const names = ["sentence", "apa", "chicago", "bibtex", "ris", "cslJson"] as const;

/** Citations with their names and the words of their buttons. */
export function toCitations(citations: Citations, t: Translator): CitationListProps["citations"] {
  return names.map((name) => ({
    name,
    label: t(`export.panel.cite.${name}`),
    text: citations[name],
    isCode: name === "bibtex" || name === "ris" || name === "cslJson",
    copy: toCopyWords(t(`export.panel.cite.${name}`), t),
  }));
}

/** A button's words, and what it is called where it stands among others. */
export function toCopyWords(name: string, t: Translator): { label: string; name: string } {
  return { label: t("export.panel.cite.copy"), name: t("export.panel.cite.copyAs", { name }) };
}
