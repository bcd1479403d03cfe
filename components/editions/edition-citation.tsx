import type { ReactNode } from "react";

/** How an edition is cited: a sentence on it and the citation itself, to be copied. */
export function EditionCitation({ heading, text, citation }: { heading: string; text?: ReactNode; citation: string }) {
  return (
    <section aria-labelledby="cite" className="mt-12">
      <h2 id="cite" className="text-h3">
        {heading}
      </h2>
      {text && <p className="mt-2 max-w-[68ch]">{text}</p>}
      <p className="mt-2 max-w-[68ch] wrap-anywhere border-s-2 border-hairline ps-4">{citation}</p>
    </section>
  );
}
