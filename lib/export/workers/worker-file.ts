import { existsSync } from "node:fs";
import path from "node:path";

/** File of a worker's bundle, which is made with the site. */
export function toWorkerFile(name: string): string {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), ".generated", name);
  if (!existsSync(file)) throw new Error(`${file} is missing; build it with: npx tsx scripts/build-assets.ts`);
  return file;
}
