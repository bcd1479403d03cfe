"use client";

import { type DragEvent, useEffect, useEffectEvent, useRef, useState } from "react";

type Words = {
  label: string;
  hint: string;
  choose: string;
  drop: string;
  reading: string;
  none: string;
  tooLarge: string;
  failed: string;
  several: string;
};

type StampFileProps = {
  words: Words;
  /** Address of this page, without what is asked. */
  action: string;
  kept: { name: string; value: string }[];
  mostBytes: number;
};

type State = { message: string /** Charts of a file that has several. */; permalinks: string[] };

/**
 * A file is read here, in the browser, and never sent: what its stamp says is asked as if the reader had typed it. What reads files is
 * fetched with the first of them.
 */
export function StampFile({ words, action, kept, mostBytes }: StampFileProps) {
  const [state, setState] = useState<State>({ message: "", permalinks: [] });
  const [isOver, setOver] = useState(false);

  const toAnswer = (permalink: string) => {
    const query = new URLSearchParams([...kept.map(({ name, value }) => [name, value] as [string, string]), ["q", permalink]]);
    return `${action}?${query}`;
  };

  const read = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostBytes) return setState({ message: words.tooLarge, permalinks: [] });
    setState({ message: words.reading, permalinks: [] });
    try {
      const { readStamps } = await import("@/lib/export/stamp/read-stamp");
      const [first, ...others] = await readStamps(new Uint8Array(await file.arrayBuffer()));
      if (!first) setState({ message: words.none, permalinks: [] });
      else if (others.length === 0) window.location.assign(toAnswer(first.permalink));
      else setState({ message: words.several, permalinks: [first, ...others].map(({ permalink }) => permalink) });
    } catch {
      setState({ message: words.failed, permalinks: [] });
    }
  };

  // On a poor line a file may be chosen before the scripts are there.
  const field = useRef<HTMLInputElement>(null);
  const readChosen = useEffectEvent(() => void read(field.current?.files?.[0]));
  useEffect(() => readChosen(), []);

  const take = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  };

  return (
    <div className="scripts-only no-print mt-8">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a second way for those who drag; the field within is the first */}
      <div
        className={`max-w-[44rem] border border-dashed p-4 ${isOver ? "border-accent" : "border-hairline"}`}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={take}
      >
        <p id="stamp-file-label" className="font-semibold">
          {words.label}
        </p>
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <label className="quiet-button focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent">
            {words.choose}
            <input
              ref={field}
              type="file"
              aria-labelledby="stamp-file-label"
              aria-describedby="stamp-file-hint"
              className="sr-only"
              onChange={(event) => void read(event.target.files?.[0])}
            />
          </label>
          <span className="text-small text-second">{words.drop}</span>
        </p>
        <p id="stamp-file-hint" className="mt-2 text-small text-second">
          {words.hint}
        </p>
      </div>
      <p role="status" className="mt-3 max-w-[68ch]">
        {state.message}
      </p>
      {state.permalinks.length > 0 && (
        <ul className="mt-1 list-disc ps-5">
          {state.permalinks.map((permalink) => (
            <li key={permalink} className="wrap-anywhere">
              <a href={toAnswer(permalink)} dir="ltr">
                {toName(permalink)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Charts of one file share their site; what tells them apart comes after it. */
function toName(permalink: string): string {
  const at = permalink.indexOf("/charts/");
  return at < 0 ? permalink : permalink.slice(at + "/charts/".length);
}
