// A CSV of every figure while the server's memory is watched: read as fast as it comes, then by ten slow readers at once, half of whom go away.
// Needs a running server with many figures, and its process: SERVER_PID=… node bench/stream.mjs http://localhost:3000 [indicator=idps]
import { readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";

const [base = "http://localhost:3000", query = ""] = process.argv.slice(2);
const address = `${base}/api/v1/observations?format=csv&${query}`;
const memory = [readMemory()];
const watch = setInterval(() => memory.push(readMemory()), 250);

const begun = performance.now();
const { bytes, lines } = await read(address);
const seconds = (performance.now() - begun) / 1000;
console.log(
  `whole: ${lines - 1} figures, ${(bytes / 1e6).toFixed(0)} MB in ${seconds.toFixed(1)} s (${Math.round(lines / seconds)} figures/s)`,
);
console.log(`server's memory in MB: ${memory[0]} before, ${Math.max(...memory)} at most`);

memory.splice(0, memory.length, readMemory());
const slow = await Promise.all(Array.from({ length: 10 }, (_, index) => read(address, { pause: 200, leavesAfter: index % 2 ? 5 : 40 })));
await wait(2000);
console.log(`ten slow readers: ${slow.map((one) => (one.bytes / 1e6).toFixed(1)).join(", ")} MB taken`);
console.log(`server's memory in MB: ${memory[0]} before, ${Math.max(...memory)} at most, ${readMemory()} after`);
clearInterval(watch);

/** Reads, with a pause between two parts; goes away after some of them. */
async function read(url, { pause = 0, leavesAfter = Number.POSITIVE_INFINITY } = {}) {
  const leaving = new AbortController();
  const response = await fetch(url, { signal: leaving.signal, headers: { "accept-encoding": "identity" } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  let [bytes, lines, parts] = [0, 0, 0];
  for await (const part of response.body) {
    bytes += part.length;
    for (const byte of part) if (byte === 10) lines += 1;
    if (++parts >= leavesAfter) break;
    if (pause > 0) await wait(pause);
  }
  leaving.abort();
  return { bytes, lines };
}

/** Resident memory of the server in megabytes, where this is Linux. */
function readMemory() {
  const kB = process.env.SERVER_PID && /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${process.env.SERVER_PID}/status`, "utf8"))?.[1];
  return kB ? Math.round(Number(kB) / 1024) : null;
}
