export type Progress = { rows: number; bytes: number; size: number };

/** Shown at most so often. */
const EVERY_MS = 250;
const WIPE = "\r\u001b[K";

/** A line that says how far the reading is, at what rate and how long it will take; only on a terminal. */
export function showProgress() {
  const began = performance.now();
  let last = 0;
  let shown = false;
  return {
    update(progress: Progress) {
      const now = performance.now();
      if (!process.stderr.isTTY || now - last < EVERY_MS) return;
      last = now;
      shown = true;
      process.stderr.write(`${WIPE}${describeProgress(progress, (now - began) / 1000)}`);
    },
    end() {
      if (shown) process.stderr.write(WIPE);
      shown = false;
    },
  };
}

/** How far the reading is after so many seconds. */
export function describeProgress({ rows, bytes, size }: Progress, seconds: number): string {
  const share = size > 0 ? Math.min(1, bytes / size) : 0;
  const left = share > 0 && share < 1 ? `, ${Math.ceil((seconds / share) * (1 - share))} s left` : "";
  const rate = seconds > 0 ? Math.round(rows / seconds) : 0;
  return `${rows.toLocaleString("en")} rows, ${Math.round(share * 100)} %, ${rate.toLocaleString("en")} rows a second${left}`;
}
