type LastChangesProps = {
  id: string;
  heading: string;
  stamp: string;
  sentences: string[];
  /** Said where the edition brought nothing that has a line. */
  none: string;
  link: { text: string; href: string };
  all: { text: string; href: string };
};

/** What the edition that the page is made from changed, and where every change is told. */
export function LastChanges({ id, heading, stamp, sentences, none, link, all }: LastChangesProps) {
  return (
    <section aria-labelledby={id} className="mt-14">
      <h2 id={id} className="text-h2">
        {heading}
      </h2>
      <p className="mt-2 text-small text-second">{stamp}</p>
      {sentences.length === 0 ? (
        <p className="mt-2">{none}</p>
      ) : (
        <ul className="mt-2 max-w-[68ch] list-disc ps-5">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <p className="mt-3 flex flex-wrap gap-x-6">
        <a href={link.href}>{link.text}</a>
        <a href={all.href}>{all.text}</a>
      </p>
    </section>
  );
}
