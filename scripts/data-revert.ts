import os from "node:os";
import { parseArgs } from "node:util";
import { type RevertPlan, revertEdition } from "@/lib/import/editions/revert-edition";
import { ask, toAsks } from "./command/ask";
import { count, NotUnderstood, runCommand, toEdition, withClient } from "./command/run-command";

const HELP = `Takes an edition back: makes a new edition that restores what it changed. Nothing is deleted, every edition reads as before.

  npm run data:revert -- N --reason "…" [options]

Figures that edition N added are ended; those that it superseded or withdrew come back; catalogue entries get their former row back.
Refused where a later edition changed any of them again: take that one back first.
Publishers, sources and codes that N introduced stay in their catalogues. Where it introduced others, which readers would go on seeing
(places, elections, events …), it is refused unless --keep-entries says that they may stay.

  --reason TEXT     why; kept with the new edition
  --dry-run         show everything, commit nothing
  --yes             commit without asking; has to be said, or --dry-run, where nobody can be asked: without a terminal, with --json
  --keep-entries    take back everything but the catalogue entries that N introduced
  --by NAME         who takes it back; without it, the name of this computer's user
  --json            the report as one JSON object, for machines
  --help            this text

Examples
  npm run data:revert -- 19 --reason "Round 140 was imported with the date of round 139" --dry-run
  npm run data:revert -- 19 --reason "Round 140 was imported with the date of round 139" --yes

Ends with
  0  committed; with --dry-run, it could be taken back
  1  refused; nothing was committed
  2  the command was not understood
  3  declined at the question; nothing was committed
  4  the database can't be reached, or failed
`;

/** @returns the exit code, as described in the help */
export async function run(_tools: unknown, args: string[]): Promise<number> {
  return runCommand({ name: "data:revert", help: HELP, afterFailure: "nothing was committed", readArguments, work }, args);
}

function readArguments(args: string[]) {
  const flag = { type: "boolean" } as const;
  const text = { type: "string" } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      reason: text,
      by: text,
      "dry-run": flag,
      yes: flag,
      "keep-entries": flag,
      json: flag,
      help: { type: "boolean", short: "h" },
    },
  });
  if (positionals.length > 1) throw new NotUnderstood("One edition is taken back at a time; put the reason in quotation marks.");
  const edition = toEdition(positionals[0]);
  const reason = values.reason?.trim();
  if (!reason) throw new NotUnderstood('Say why, as in --reason "Imported with the wrong date"; it is kept with the new edition.');
  return { values, edition, reason, asks: toAsks(values) };
}

function work({ values, edition, reason, asks }: ReturnType<typeof readArguments>): Promise<number> {
  const say = values.json ? () => {} : console.log;
  return withClient(async (client) => {
    const result = await revertEdition(client, {
      edition,
      reason,
      committedBy: values.by?.trim() || os.userInfo().username,
      keepEntries: values["keep-entries"],
      onWait: (holder) => console.error(`Waiting for another import to end: ${holder}`),
      confirm: async (plan) => {
        say(describePlan(plan));
        if (values["dry-run"]) return false;
        return asks ? ask("Commit this as a new edition? [y/N] ") : true;
      },
    });
    if (values.json) console.log(JSON.stringify({ ...result, dryRun: values["dry-run"] ?? false }));
    if (result.outcome === "committed") say(`Committed as edition ${result.edition}.`);
    else say(values["dry-run"] ? "Dry run: nothing was committed." : "Declined: nothing was committed.");
    return result.outcome === "declined" && !values["dry-run"] ? 3 : 0;
  });
}

function describePlan({ reverts, fileName, figures, entries, stay }: RevertPlan): string {
  const lines = [`Taking back edition ${reverts} (${fileName}):`];
  if (figures.withdrawn > 0) lines.push(`  ${count(figures.withdrawn, "figure")} that it added withdrawn`);
  if (figures.revised > 0) lines.push(`  ${count(figures.revised, "figure")} that it revised put back`);
  if (figures.added > 0) lines.push(`  ${count(figures.added, "figure")} that it withdrew added again`);
  for (const { catalogue, revised } of entries) lines.push(`  ${count(revised, "entry", "entries")} of ${catalogue} put back`);
  for (const { catalogue, keys } of stay)
    lines.push(`  stays in ${catalogue}: ${keys.slice(0, 10).join(", ")}${keys.length > 10 ? ` and ${keys.length - 10} more` : ""}`);
  return lines.join("\n");
}
