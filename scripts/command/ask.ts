import { createInterface } from "node:readline/promises";
import { NotUnderstood } from "./run-command";

/** Whether there is someone to ask: standard input and output are a terminal, and the input is not what is being read. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/**
 * Whether the question has to be asked before anything is committed.
 *
 * @throws NotUnderstood where it has to be, and can't
 */
export function toAsks(values: { yes?: boolean; "dry-run"?: boolean; json?: boolean }, inputIsFile = false): boolean {
  if (values.yes || values["dry-run"]) return false;
  if (!inputIsFile && !values.json && canAsk()) return true;
  const why = inputIsFile ? "standard input is the file" : values.json ? "--json is for machines" : "there is no terminal";
  throw new NotUnderstood(
    `Nobody can be asked whether to commit, because ${why}: say --yes to commit without asking, or --dry-run to commit nothing.`,
  );
}

/** A question on the terminal; anything but y or yes, the end of input included, is no. */
export async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const ended = new Promise<string>((resolve) => terminal.once("close", () => resolve("\n")));
    const answer = await Promise.race([terminal.question(question), ended]);
    if (answer === "\n") process.stdout.write(answer);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    terminal.close();
  }
}
