import { Code } from "./citation-list";

export type EmbedListProps = {
  title: string;
  intro: string;
  snippets: { name: string; label: string; code: string; copy: { label: string; name: string } }[];
  permalink: { label: string; href: string };
};

/** What to paste into a page, and the address that always shows this. */
export function EmbedList({ intro, snippets, permalink }: EmbedListProps) {
  return (
    <>
      <p className="mt-2 max-w-[68ch] text-small">{intro}</p>
      <dl className="mt-4 grid grid-cols-1 gap-5">
        {snippets.map(({ name, label, code, copy }) => (
          <div key={name}>
            <dt className="flex flex-wrap items-center justify-between gap-2 text-small font-semibold">
              {label}
              <button type="button" className="scripts-only quiet-button" aria-label={copy.name} data-copy={code}>
                {copy.label}
              </button>
            </dt>
            <dd className="mt-1">
              <Code text={code} label={label} />
            </dd>
          </div>
        ))}
        <div>
          <dt className="text-small font-semibold">{permalink.label}</dt>
          <dd className="mt-1 wrap-anywhere">
            <a href={permalink.href} dir="ltr">
              {permalink.href}
            </a>
          </dd>
        </div>
      </dl>
    </>
  );
}
