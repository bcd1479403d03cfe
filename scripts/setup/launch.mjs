// @ts-check
import path from "node:path";
import { fileURLToPath } from "node:url";
import { toSetupError } from "../../lib/process/setup-error.mjs";
import { createSteps } from "../../lib/process/steps.mjs";
import { isStopping, listenForSignals, stopAll } from "../../lib/process/stop.mjs";
import { prepareDependencies } from "./dependencies.mjs";

/**
 * Installs what is missing, then goes on in TypeScript with a program of this folder. Where it exports `run`, that gets the steps and
 * the arguments, and gives the exit code; otherwise it does its work as it is loaded.
 *
 * @param {string} name of its file below `scripts`, without extension
 * @param {string[]} args
 */
export async function launch(name, args) {
  const { step, say } = createSteps();
  listenForSignals((signal) => say(signal === "SIGINT" ? "Stopping …" : `Stopping (${signal}) …`));
  // A connection that breaks because the database is being stopped must not end us before all is stopped; nor any other surprise.
  process.on("uncaughtException", fail).on("unhandledRejection", fail);
  try {
    process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
    // Tools at work here must not talk to the world, nor about it.
    process.env.NEXT_TELEMETRY_DISABLED = "1";
    process.env.CHECKPOINT_DISABLE = "1";
    process.env.PRISMA_HIDE_UPDATE_MESSAGE = "1";
    process.env.DO_NOT_TRACK = "1";
    await prepareDependencies(step);
    const { register } = await import("tsx/esm/api");
    register();
    const file = new URL(`../${name}.ts`, import.meta.url);
    process.argv = [process.execPath, fileURLToPath(file), ...args];
    const program = await import(file.href);
    if (program.run) await end(await program.run({ step, say }, args));
  } catch (error) {
    await fail(error);
  }
}

/** @param {unknown} error */
async function fail(error) {
  // The signal that is stopping us is what made it fail; the one who listens to signals ends the process.
  if (isStopping()) return;
  tell(toSetupError(error));
  await end(1);
}

/** @param {number} code */
async function end(code) {
  await stopAll();
  // A child's pipe or an idle pool must not keep a finished program; what was printed goes out first.
  process.exitCode = code;
  process.stdout.write("", () => process.exit(code));
}

/** @param {unknown} error */
function tell(error) {
  if (!(error instanceof Error)) return console.error(error);
  if (error.name !== "SetupError") return console.error(error.stack);
  console.error(`✗ ${error.message}`);
  const { details } = /** @type {import("../../lib/process/setup-error.mjs").SetupError} */ (error);
  if (details) console.error(details.trimEnd().replace(/^/gm, `  ${path.sep === "/" ? "│" : "|"} `));
}
