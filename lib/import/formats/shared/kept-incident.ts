import type { CanonicalObservation, ConverterOutput } from "../format";

/** A single large event, kept as an incident of the catalogue. */
export type KeptIncident = {
  code: string;
  name: string;
  /** As much of the date as is certain: `2014-06-10`, `2014-06` or `2014`. */
  occurredOn: string;
  /** First and last day of the event's figures. */
  start: string;
  end: string;
  location: string;
  description: string;
  figures: readonly CanonicalObservation[];
};

/** Hands on the incident and its figures. They are parts of the sums and not to be added to them: their `incident` says so. */
export function keepIncident(out: ConverterOutput, incident: KeptIncident, row: number): void {
  const origin = { rows: [row] };
  out.entry(
    "incidents",
    {
      code: incident.code,
      name_en: incident.name,
      occurred_on: incident.occurredOn,
      location: incident.location,
      description_en: incident.description,
    },
    origin,
  );
  for (const figure of incident.figures)
    out.observation(
      { ...figure, incident: incident.code, location: incident.location, period_start: incident.start, period_end: incident.end },
      origin,
    );
}

/** A text of one line, cut at a word where it is longer. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), length / 2)).trimEnd()}…`;
}
