import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { restoreBackup } from "@/lib/database/backup/restore-backup";
import { saveBackup } from "@/lib/database/backup/save-backup";
import { withClient } from "@/lib/database/read-role";
import { buildWorkers } from "@/scripts/assets/workers";
import { createEmptyDatabase, createLoadedDatabase } from "@/tests/database";

/** The SHA-256 of the files of every chart, made from a database in a process of its own. */
async function sumUpFiles(databaseUrl: string, edition: number): Promise<Record<string, string>> {
  const program = ["--conditions=react-server", "--import", import.meta.resolve("tsx"), "lib/publish/testing/pinned-files.mts"];
  const child = spawn(process.execPath, [...program, String(edition)], {
    env: { ...process.env, DATABASE_URL: databaseUrl, PUBLIC_URL: "https://figures.example.org" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(await text(child.stdout));
}

test("drill: from a restored backup every chart's pinned CSV and JSON, and drawings of every fourth, are the same bytes", async () => {
  await buildWorkers();
  const folder = await mkdtemp(path.join(tmpdir(), "indicators-drill-"));
  const [loaded, restored] = [await createLoadedDatabase(), await createEmptyDatabase()];
  const file = path.join(folder, "backup.gz");
  await withClient(loaded.url, (client) => saveBackup(client, file));
  await restoreBackup(restored.url, file);
  const [before, after] = [await sumUpFiles(loaded.url, 18), await sumUpFiles(restored.url, 18)];
  expect(Object.keys(before).length).toBeGreaterThan(60);
  expect(Object.entries(before).filter(([, sum]) => !sum.startsWith("200 "))).toEqual([]);
  expect(after).toEqual(before);
  for (const database of [loaded, restored]) await database.drop();
  await rm(folder, { recursive: true });
}, 600_000);
