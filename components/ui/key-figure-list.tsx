import type { ChartSource } from "@/lib/charts/spec";
import { SourceLink } from "./source-link";

/** A figure in words first and as a number second, with its date and source. */
export type KeyFigure = {
  name: string;
  lines: { value: string; sentence: string /** The bare number, which chooses the form of a noun beside it. */; count?: number }[];
  date: string;
  source: ChartSource | null;
  note: string | null;
};

export function KeyFigureList({ figures }: { figures: KeyFigure[] }) {
  return (
    <ul className="mt-6 grid gap-x-10 gap-y-8 sm:grid-cols-2">
      {figures.map((figure) => (
        <li key={figure.name} className="border-t border-hairline pt-4">
          <KeyFigureWords figure={figure} />
        </li>
      ))}
    </ul>
  );
}

/** All that is said of one key figure: no part of it stands without the others. */
export function KeyFigureWords({ figure }: { figure: KeyFigure }) {
  return (
    <>
      {figure.lines.map((line) => (
        <Line key={line.sentence} line={line} />
      ))}
      {figure.source && (
        <p className="mt-2 text-small text-second">
          {figure.date} · <SourceLink source={figure.source}>{figure.source.attribution}</SourceLink>
        </p>
      )}
      {figure.note && <p className="mt-1 text-small text-second">{figure.note}</p>}
    </>
  );
}

/** The sentence with its figure set large where it stands in it, so that neither is read without the other. */
function Line({ line: { value, sentence } }: { line: KeyFigure["lines"][number] }) {
  const at = sentence.indexOf(value);
  if (at < 0) return <p className="text-lead">{sentence}</p>;
  return (
    <p className="text-lead">
      {sentence.slice(0, at)}
      <strong className="text-h2 leading-tight font-semibold">{value}</strong>
      {sentence.slice(at + value.length)}
    </p>
  );
}
