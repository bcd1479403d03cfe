export type DataDownloadsProps = {
  intro: string;
  files: { format: string; href: string; name: string; text: string; size: string }[];
  notes: string[];
};

/** Everything of an edition, a link a format. */
export function DataDownloads({ intro, files, notes }: DataDownloadsProps) {
  return (
    <>
      <p className="mt-2 max-w-[68ch]">{intro}</p>
      <dl className="mt-4 grid grid-cols-1 gap-4">
        {files.map(({ format, href, name, text, size }) => (
          <div key={format}>
            <dt>
              <a href={href} className="font-semibold" dir="ltr">
                {name}
              </a>{" "}
              <span className="text-small text-second">({size})</span>
            </dt>
            <dd className="max-w-[68ch]">{text}</dd>
          </div>
        ))}
      </dl>
      {notes.map((note) => (
        <p key={note} className="mt-3 max-w-[68ch] text-small text-second">
          {note}
        </p>
      ))}
    </>
  );
}
