import { type Zippable, zipSync } from "fflate";

/**
 * The day of files in an archive. It has local times without a zone, and the day at noon is the same on every machine.
 *
 * @param instant ISO 8601 in UTC
 */
export function toArchiveDay(instant: string): Date {
  const [year = 0, month = 1, day = 1] = instant.slice(0, 10).split("-").map(Number);
  return new Date(Math.min(Math.max(year, 1980), 2099), month - 1, day, 12);
}

/**
 * Files as a ZIP archive that depends on nothing but them: in their order, all of one day.
 *
 * @param instant ISO 8601 in UTC
 */
export function packArchive(files: Record<string, Uint8Array>, instant: string): Uint8Array {
  const mtime = toArchiveDay(instant);
  // What is packed already is only stored.
  const toLevel = (name: string) => (/\.(png|xlsx)$/.test(name) ? 0 : 6);
  const entries: Zippable = Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime, level: toLevel(name) }]]),
  );
  return zipSync(entries);
}
