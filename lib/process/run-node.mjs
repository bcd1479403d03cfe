// @ts-check
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { isAlive } from "./process-identity.mjs";
import { onStop } from "./stop.mjs";

const follow = new URL("./follow-parent.mjs", import.meta.url).href;

/**
 * @typedef {object} Options
 * @property {Record<string, string | undefined>} [env] besides this process's own
 * @property {(text: string) => void} [onOutput] called with what it prints, as it comes
 * @property {NodeJS.Signals} [stopSignal] with which it is ended early: SIGTERM for what has to tidy up, SIGKILL for what has not
 * @property {number} [grace] milliseconds that it is given to end by itself
 * @property {boolean} [inherit] let it have the terminal
 *
 * @typedef {object} NodeProcess
 * @property {number} pid
 * @property {Promise<{ code: number, output: string }>} ended `output` is the last of what it printed
 * @property {() => Promise<void>} stop ends it with all it started
 * @property {() => string} output
 */

/** How much of what a tool prints is kept to be shown. */
const KEPT_OUTPUT = 200_000;

/**
 * Starts a Node program in a process group of its own, which ends with this process in whatever way that ends.
 *
 * @param {string[]} args the program's file and its arguments
 * @param {Options} [options]
 * @returns {NodeProcess}
 */
export function startNode(args, options = {}) {
  const { env = {}, onOutput, stopSignal = "SIGTERM", grace = 8_000, inherit = false } = options;
  let output = "";
  const child = spawn(process.execPath, ["--import", follow, ...args], {
    // With a terminal of its own it must stay in the terminal's group, or could not read from it.
    detached: !inherit,
    stdio: inherit ? ["inherit", "inherit", "inherit", "ipc"] : ["ignore", "pipe", "pipe", "ipc"],
    env: { ...process.env, ...env, FOLLOWED_PROCESS: String(process.pid) },
  });
  child.channel?.unref();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text) => {
      output = (output + text).slice(-KEPT_OUTPUT);
      onOutput?.(text);
    });
  }
  const ended = new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => resolve({ code: code ?? (signal ? 1 : 0), output }));
  });
  ended.catch(() => {});
  const pid = child.pid ?? 0;
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      signalAll(pid, inherit, stopSignal);
      await Promise.race([once(child, "exit"), wait(grace, undefined, { ref: false })]);
    }
    // What it started may be left, even where it ended by itself.
    if (!inherit) signalAll(pid, inherit, "SIGKILL");
    else if (isAlive(pid)) signalAll(pid, inherit, "SIGKILL");
  };
  const forget = onStop(stop);
  ended.then(forget, forget);
  return { pid, ended, stop, output: () => output };
}

/** @param {number} pid @param {boolean} alone @param {NodeJS.Signals} signal */
function signalAll(pid, alone, signal) {
  try {
    process.kill(alone ? pid : -pid, signal);
  } catch {
    // Nothing of it is left.
  }
}

/**
 * Runs a Node program to its end. Ended early, it is killed: tools that install or build begin anew the next time, and some take
 * their time to hear.
 *
 * @param {string[]} args @param {Options} [options]
 */
export function runNode(args, options) {
  return startNode(args, { stopSignal: "SIGKILL", ...options }).ended;
}
