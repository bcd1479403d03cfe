import { copyFile, mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";

const built = ".generated/fonts";
const published = "public/fonts";

/** Puts the built fonts where the server hands them out, under names that change with their content, so that they may be kept for ever. */
export async function publishFonts(): Promise<void> {
  const { files } = JSON.parse(await readFile(path.join(built, "fonts.json"), "utf8")) as { files: { file: string; version: string }[] };
  await mkdir(published, { recursive: true });
  const names = new Map(files.map(({ file, version }) => [file.replace(".woff2", `.${version}.woff2`), file]));
  for (const [name, file] of names) await copyFile(path.join(built, file), path.join(published, name));
  for (const old of await readdir(published)) if (!names.has(old)) await rm(path.join(published, old));
}
