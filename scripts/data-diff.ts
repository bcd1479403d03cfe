import { parseArgs } from "node:util";
import { diffEditions, type EditionChange } from "@/lib/import/editions/diff-editions";
import { count, NotUnderstood, runCommand, toEdition, withClient, writeOut } from "./command/run-command";

const HELP = `Shows what leads from one edition to another: figures and catalogue entries added, revised (old → new), withdrawn.

  npm run data:diff -- A B [--json]

A and B are numbers of editions (npm run data:editions lists them); 0 is the state before the first. Where A is the later one, the
difference is read backwards. A figure that was withdrawn and brought back alike in between has not changed.

  --json   one JSON object a line, for machines; the last one counts
  --help   this text

Examples
  npm run data:diff -- 18 19
  npm run -s data:diff -- 0 18 --json > everything.jsonl

Ends with 0 done (also where nothing differs), 1 there is no such edition, 2 not understood, 4 the database can't be reached, or failed
`;

/** So many characters are written at a time: line by line, half a million changes take as long again. */
const AT_ONCE = 1 << 16;

type Totals = Record<string, Record<EditionChange["change"], number>>;

/** @returns the exit code, as described in the help */
export async function run(_tools: unknown, args: string[]): Promise<number> {
  return runCommand(
    {
      name: "data:diff",
      help: HELP,
      readArguments(given) {
        const { values, positionals } = parseArgs({
          args: given,
          allowPositionals: true,
          options: { json: { type: "boolean" }, help: { type: "boolean", short: "h" } },
        });
        if (positionals.length !== 2) throw new NotUnderstood("Say two editions, as in: npm run data:diff -- 18 19");
        return { values, from: toEdition(positionals[0], 0), to: toEdition(positionals[1], 0) };
      },
      work: ({ values, from, to }) =>
        withClient(async (client) => {
          const totals: Totals = {};
          let lines = "";
          for await (const change of diffEditions(client, from, to)) {
            totals[change.subject] ??= { added: 0, revised: 0, withdrawn: 0 };
            const total = totals[change.subject];
            if (total) total[change.change] += 1;
            lines += `${values.json ? JSON.stringify(change) : describeChange(change)}\n`;
            if (lines.length < AT_ONCE) continue;
            if (!(await writeOut(lines))) return 0;
            lines = "";
          }
          if (!(await writeOut(lines))) return 0;
          console.log(values.json ? JSON.stringify({ from, to, totals }) : describeTotals(from, to, totals));
          return 0;
        }),
    },
    args,
  );
}

const SIGNS = { added: "+", revised: "~", withdrawn: "-" } as const;

function describeChange({ subject, change, key, fields }: EditionChange): string {
  const { period_start, period_end, ...others } = key;
  const period = period_start ? [period_start === period_end ? period_start : `${period_start}/${period_end}`] : [];
  const name = [...Object.values(others).slice(0, 2), ...period, ...Object.values(others).slice(2)].join(" ");
  const cells = Object.entries(fields).map(([column, { from, to }]) =>
    change === "revised" ? `${column} ${cell(from)} → ${cell(to)}` : `${column} ${cell(change === "added" ? to : from)}`,
  );
  return `${SIGNS[change]} ${subject === "observations" ? "" : `${subject} `}${name}${cells.length > 0 ? `: ${cells.join(", ")}` : ""}`;
}

function cell(text: string | null): string {
  if (text === null) return "(empty)";
  const line = text.replaceAll("\n", " ");
  return line.length > 80 ? `"${line.slice(0, 79)}…"` : /[ ,]/.test(line) ? `"${line}"` : line;
}

function describeTotals(from: number, to: number, totals: Totals): string {
  const subjects = Object.entries(totals);
  if (subjects.length === 0) return `Nothing differs between edition ${from} and edition ${to}.`;
  const lines = subjects.map(([subject, { added, revised, withdrawn }]) => {
    const sum = added + revised + withdrawn;
    const noun = subject === "observations" ? count(sum, "figure") : `${count(sum, "entry", "entries")} of ${subject}`;
    return `  ${noun}: ${added} added, ${revised} revised, ${withdrawn} withdrawn`;
  });
  return [`From edition ${from} to edition ${to}:`, ...lines].join("\n");
}
