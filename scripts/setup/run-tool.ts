import { createRequire } from "node:module";
import path from "node:path";
import { runNode } from "@/lib/process/run-node.mjs";
import { readToolTrouble, SetupError } from "@/lib/process/setup-error.mjs";

/** The file that runs when a package's command is called. */
export function findTool(packageName: string, command = packageName): string {
  const require = createRequire(path.resolve("package.json"));
  const file = path.resolve("node_modules", packageName, "package.json");
  const { bin } = require(file) as { bin: string | Record<string, string> };
  const entry = typeof bin === "string" ? bin : bin[command];
  if (!entry) throw new Error(`${packageName} has no command ${command}`);
  return path.join(path.dirname(file), entry);
}

/**
 * Runs a tool to its end and shows nothing of it unless it fails.
 *
 * @param doing what it does, for the sentence: "The site could not be built"
 */
export async function runTool(args: string[], doing: string, env: Record<string, string | undefined> = {}): Promise<string> {
  const { code, output } = await runNode(args, { env });
  if (code === 0) return output;
  throw (
    readToolTrouble(output, process.cwd()) ??
    new SetupError(`${doing}; the words of ${path.basename(args[0] ?? "")} are below.`, { details: output })
  );
}

/** The arguments with which Node runs a TypeScript file of ours. */
export function withTsx(file: string): string[] {
  return ["--import", import.meta.resolve("tsx"), path.resolve(file)];
}
