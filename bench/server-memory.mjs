import { readFileSync } from "node:fs";

/**
 * Resident memory of the server in megabytes: of the process that SERVER_PID names (Linux), else as it tells at /metrics; null where neither
 * can be read.
 *
 * @param base address of the site; METRICS_URL names another one
 */
export async function readMemory(base) {
  if (process.env.SERVER_PID) {
    const kB = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process.env.SERVER_PID}/status`, "utf8"))?.[1];
    return kB ? Math.round(Number(kB) / 1024) : null;
  }
  const metrics = await fetch(process.env.METRICS_URL ?? `${base}/metrics`).then(
    (answer) => answer.text(),
    () => "",
  );
  const bytes = /^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1];
  return bytes ? Math.round(Number(bytes) / 2 ** 20) : null;
}
