/** Shown at most so often. */
const EVERY_MS = 250;

/** A line that says how far the reading is, at what rate and how long it will take; only on a terminal. */
export function showProgress() {
  const began = performance.now();
  let last = 0;
  let shown = false;
  return {
    update({ rows, bytes, size }: { rows: number; bytes: number; size: number }) {
      const now = performance.now();
      if (!process.stderr.isTTY || now - last < EVERY_MS) return;
      last = now;
      shown = true;
      const seconds = (now - began) / 1000;
      const share = size > 0 ? Math.min(1, bytes / size) : 0;
      const left = share > 0 && share < 1 ? `, ${Math.ceil((seconds / share) * (1 - share))} s left` : "";
      const rate = seconds > 0 ? Math.round(rows / seconds).toLocaleString("en") : "0";
      process.stderr.write(`\r\u001b[K${rows.toLocaleString("en")} rows, ${Math.round(share * 100)} %, ${rate} rows a second${left}`);
    },
    end() {
      if (shown) process.stderr.write("\r\u001b[K");
      shown = false;
    },
  };
}
