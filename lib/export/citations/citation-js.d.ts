declare module "@citation-js/core" {
  /** Bibliographic items, read from CSL-JSON and written in the formats of the plugins. */
  export class Cite {
    constructor(data: unknown, options?: { generateGraph?: boolean });
    format(name: "bibliography", options: { format: "text"; template: string; lang: string }): string;
    format(name: "bibtex" | "ris"): string;
  }
  export const plugins: {
    config: {
      get(name: "@csl"): { styles: { add(name: string, xml: string): void } };
      get(name: "@bibtex"): { format: { asciiOnly: boolean; useIdAsLabel: boolean } };
    };
  };
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
