// @ts-check
// Plain JavaScript like its neighbours: these run before any dependency is installed.

/** Something a reader of the terminal can put right: its message is one sentence with the way out, shown without a stack. */
export class SetupError extends Error {
  /** @override */
  name = "SetupError";

  /** @param {string} sentence @param {{ cause?: unknown, details?: string }} [more] `details`: what a tool printed, shown below */
  constructor(sentence, more = {}) {
    super(sentence, { cause: more.cause });
    this.details = more.details;
  }
}

/**
 * The sentence for errors of the operating system that a reader can put right, or the error as it is.
 *
 * @param {unknown} error @param {string} [place] the path, where the error does not bear one
 * @returns {unknown}
 */
export function toSetupError(error, place) {
  if (!(error instanceof Error) || error.name === "SetupError") return error;
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error);
  const where = path ?? place ?? process.cwd();
  if (code === "ENOSPC" || code === "EDQUOT") return diskFull(where, error);
  if (code === "EACCES" || code === "EPERM" || code === "EROFS") return notWritable(where, error);
  return error;
}

/** @param {string} place @param {unknown} [cause] */
export function diskFull(place, cause) {
  return new SetupError(`The disk that holds ${place} is full: free some space there and start again.`, { cause });
}

/** @param {string} place @param {unknown} [cause] */
export function notWritable(place, cause) {
  const who = process.getuid?.() === 0 ? "root" : (process.env.USER ?? process.env.USERNAME ?? "this user");
  return new SetupError(
    `No permission to write ${place}: make it writable for ${who} (for instance with chown), or run as the user to whom it belongs.`,
    { cause },
  );
}

/**
 * What a tool printed, read for the two things that stop any tool.
 *
 * @param {string} output @param {string} place
 * @returns {SetupError | null}
 */
export function readToolTrouble(output, place) {
  if (/ENOSPC|No space left on device|EDQUOT/.test(output)) return diskFull(place);
  const denied = /(?:EACCES|EPERM|EROFS)[^\n]*?(?:'([^'\n]+)'|path (\S+))/.exec(output);
  if (denied) return notWritable(denied[1] ?? denied[2] ?? place);
  if (/EACCES|EROFS|Read-only file system/.test(output)) return notWritable(place);
  return null;
}
