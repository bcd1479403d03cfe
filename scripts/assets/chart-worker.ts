import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { toFingerprint, writeWhole } from "./stamp";

const settings = "2";
const root = path.resolve(import.meta.dirname, "../..");
const output = path.join(root, ".generated/chart-worker.mjs");
const stampFile = path.join(root, ".generated/chart-worker.stamp.json");

type Stamp = { inputs: string[]; fingerprint: string };

/** Bundles the worker that draws charts; does nothing where neither its sources nor the lock file have changed. */
export async function buildChartWorker(): Promise<"built" | "unchanged"> {
  const stamp = readStamp();
  if (stamp && existsSync(output) && stamp.fingerprint === toFingerprint(toPaths(stamp.inputs), settings)) return "unchanged";
  const { build } = await import("esbuild");
  const result = await build({
    absWorkingDir: root,
    entryPoints: ["lib/export/drawing/worker.tsx"],
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    jsx: "automatic",
    minifySyntax: true,
    external: ["happy-dom"],
    define: { "process.env.NODE_ENV": '"production"' },
    // Bundled CommonJS packages still ask for `require`.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    metafile: true,
    write: false,
    logLevel: "error",
  });
  const bundle = result.outputFiles[0];
  if (!bundle) throw new Error("esbuild gave no bundle of the chart worker");
  const inputs = Object.keys(result.metafile.inputs).filter((file) => !file.includes("node_modules/"));
  await writeWhole(output, bundle.contents);
  await writeWhole(stampFile, JSON.stringify({ inputs, fingerprint: toFingerprint(toPaths(inputs), settings) } satisfies Stamp));
  return "built";
}

function toPaths(inputs: string[]): string[] {
  return [...inputs, "package-lock.json"].map((file) => path.join(root, file));
}

function readStamp(): Stamp | null {
  return existsSync(stampFile) ? (JSON.parse(readFileSync(stampFile, "utf8")) as Stamp) : null;
}
