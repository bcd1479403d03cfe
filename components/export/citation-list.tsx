export type CitationListProps = {
  title: string;
  intro: string;
  /** In the reader's language, set as text; the others as they go into a file. */
  citations: { name: string; label: string; text: string; isCode: boolean; copy: { label: string; name: string } }[];
};

/** A chart's citations, each to be copied. */
export function CitationList({ intro, citations }: CitationListProps) {
  return (
    <>
      <p className="mt-2 max-w-[68ch] text-small">{intro}</p>
      <dl className="mt-4 grid grid-cols-1 gap-5">
        {citations.map(({ name, label, text, isCode, copy }) => (
          <div key={name}>
            <dt className="flex flex-wrap items-center justify-between gap-2 text-small font-semibold">
              {label}
              <button type="button" className="scripts-only quiet-button" aria-label={copy.name} data-copy={text}>
                {copy.label}
              </button>
            </dt>
            <dd className="mt-1">{isCode ? <Code text={text} label={label} isFolded /> : <Sentence name={name} text={text} />}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** Styles of citation are set in English, whatever language the page has. */
function Sentence({ name, text }: { name: string; text: string }) {
  const isOwn = name === "sentence";
  return (
    <p className="max-w-[68ch] break-words" {...(isOwn ? {} : { dir: "ltr", lang: "en" })}>
      {text}
    </p>
  );
}

/** Set from left to right in every language, and reached by keyboard where it scrolls. A long one is folded. */
export function Code({ text, label, isFolded = false }: { text: string; label: string; isFolded?: boolean }) {
  const block = (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={label} tabIndex={0} dir="ltr" className="code-block">
      <pre lang="en">{text}</pre>
    </section>
  );
  if (!isFolded) return block;
  return (
    <details>
      <summary className="text-small">{label}</summary>
      {block}
    </details>
  );
}
