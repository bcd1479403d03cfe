import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { BuildOptions } from "esbuild";
import { toFingerprint, writeWhole } from "./stamp";

const settings = "3";
const root = path.resolve(import.meta.dirname, "../..");

/** A worker's bundle: where it begins, how it is called, and what of esbuild's settings is its own. */
type WorkerBundle = { entry: string; name: string; options: BuildOptions };

const bundles: WorkerBundle[] = [
  {
    entry: "lib/export/drawing/worker.tsx",
    name: "chart-worker",
    options: {
      external: ["happy-dom"],
      jsx: "automatic",
      minifySyntax: true,
      define: { "process.env.NODE_ENV": '"production"' },
      // Bundled CommonJS packages still ask for `require`.
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
    },
  },
  // Writers come in pieces of their own, so that a picture does not wait for what makes slides.
  { entry: "lib/export/file-worker.ts", name: "file-worker", options: { packages: "external", splitting: true } },
  { entry: "lib/publish/downloads/download-worker.ts", name: "download-worker", options: { packages: "external" } },
];

type Stamp = { inputs: string[]; outputs: string[]; fingerprint: string };

/** Bundles the workers that draw charts and write files; does nothing where neither their sources nor the lock file have changed. */
export async function buildWorkers(): Promise<"built" | "unchanged"> {
  const made = await Promise.all(bundles.map(buildWorker));
  return made.includes("built") ? "built" : "unchanged";
}

async function buildWorker({ entry, name, options }: WorkerBundle): Promise<"built" | "unchanged"> {
  const stampFile = path.join(root, `.generated/${name}.stamp.json`);
  const stamp = readStamp(stampFile);
  if (
    stamp?.outputs?.every((file) => existsSync(path.join(root, file))) &&
    stamp.fingerprint === toFingerprint(toPaths(stamp.inputs), settings)
  ) {
    return "unchanged";
  }
  const { build } = await import("esbuild");
  const result = await build({
    absWorkingDir: root,
    entryPoints: { [name]: entry },
    outdir: ".generated",
    outExtension: { ".js": ".mjs" },
    chunkNames: `${name}/[name]-[hash]`,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    ...options,
    metafile: true,
    write: false,
    logLevel: "error",
  });
  const inputs = Object.keys(result.metafile.inputs).filter((file) => !file.includes("node_modules/"));
  for (const { path: file, contents } of result.outputFiles) await writeWhole(file, contents);
  const outputs = result.outputFiles.map(({ path: file }) => path.relative(root, file));
  const written: Stamp = { inputs, outputs, fingerprint: toFingerprint(toPaths(inputs), settings) };
  await writeWhole(stampFile, JSON.stringify(written));
  return "built";
}

function toPaths(inputs: string[]): string[] {
  return [...inputs, "package-lock.json"].map((file) => path.join(root, file));
}

function readStamp(file: string): Stamp | null {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Stamp) : null;
}
