// @ts-check

/**
 * @typedef {(done: number, total?: number, word?: string) => void} Report how far a step has come; without `total` only that it goes on
 * @typedef {<T>(name: string, run: (report: Report) => Promise<T>, summary?: (result: T) => string | null) => Promise<T>} Step
 */

const WIDTH = 24;
const PULSE = "⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏";
/** Without a terminal, a long step says now and then that it lives. */
const SIGN_OF_LIFE = 30_000;

/**
 * Tells of steps on a terminal: one line each with its time, and while it lasts a bar; plain lines elsewhere.
 *
 * @param {NodeJS.WriteStream} [stream]
 * @returns {{ step: Step, say: (line: string) => void }}
 */
export function createSteps(stream = process.stdout) {
  const live = Boolean(stream.isTTY) && process.env.TERM !== "dumb";
  const clear = live ? "\r\u001b[2K" : "";
  /** Steps under way; one within another is the one shown. @type {symbol[]} */
  const underWay = [];

  /** @type {Step} */
  async function step(name, run, summary = () => "") {
    const started = performance.now();
    const own = Symbol(name);
    underWay.push(own);
    let state = { done: 0, total: 0, word: "" };
    let frame = 0;
    const show = () => {
      const line = `${PULSE[frame++ % PULSE.length]} ${toLine(name, toBar(state), performance.now() - started)}`;
      stream.write(`${clear}${line.slice(0, (stream.columns ?? 80) - 1)}`);
    };
    const tell = () => stream.write(`… ${toLine(name, toShare(state), performance.now() - started)}\n`);
    const timer = setInterval(() => underWay.at(-1) === own && (live ? show : tell)(), live ? 100 : SIGN_OF_LIFE);
    try {
      const result = await run((done, total = 0, word = "") => {
        state = { done, total, word };
      });
      const text = summary(result);
      if (text !== null)
        stream.write(`${clear}${text.startsWith("✗") ? "✗" : "✓"} ${toLine(name, text.replace(/^✗ /, ""), performance.now() - started)}\n`);
      else stream.write(clear);
      return result;
    } catch (error) {
      stream.write(clear);
      throw error;
    } finally {
      clearInterval(timer);
      underWay.splice(underWay.indexOf(own), 1);
    }
  }

  return { step, say: (line) => stream.write(`${clear}${line}\n`) };
}

/** @param {string} name @param {string} text @param {number} milliseconds */
function toLine(name, text, milliseconds) {
  return `${name.padEnd(14)} ${text.padEnd(48)} ${(milliseconds / 1000).toFixed(1).padStart(6)} s`;
}

/** @param {{ done: number, total: number, word: string }} state */
function toBar({ done, total, word }) {
  if (total <= 0) return word;
  const full = Math.round((Math.min(done, total) / total) * WIDTH);
  return `${"█".repeat(full)}${"░".repeat(WIDTH - full)} ${toShare({ done, total, word })}`;
}

/** @param {{ done: number, total: number, word: string }} state */
function toShare({ done, total, word }) {
  return total > 0 ? `${Math.floor((Math.min(done, total) / total) * 100)} % ${word}`.trimEnd() : word;
}
