import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findFreePort, isFreePort } from "@/lib/database/embedded/free-port";
import { isAlive } from "@/lib/process/process-identity.mjs";
import { Launch } from "./launch";

/** The first start here may have to build. */
const LONG = 600_000;

let folder: string;
let env: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "indicators launch "));
  chmodSync(folder, 0o755);
  env = { PORT: String(await findFreePort()), HOST: "127.0.0.1", DATA_DIR: path.join(folder, "data") };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a start serves the site, and SIGTERM ends server and database", { timeout: LONG }, async () => {
  const launch = new Launch({ env });
  await launch.says(`http://127.0.0.1:${env.PORT}`);
  expect(launch.output).toMatch(/✓ Figures +\d+ figures loaded in \d+ editions/);
  expect((await fetch(`http://127.0.0.1:${env.PORT}/`, { redirect: "manual" })).status).toBe(307);
  await expectCompressed();
  const postgres = readPostmasterPid();
  launch.signal("SIGTERM");
  expect(await launch.ended, launch.output).toBe(0);
  await expectNothingLeft(postgres);
});

test("a second start loads nothing again and answers within ten seconds", { timeout: LONG }, async () => {
  const began = performance.now();
  const launch = new Launch({ env });
  await launch.says(`http://127.0.0.1:${env.PORT}`);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(launch.output).toMatch(/✓ Figures +there already/);
  launch.signal("SIGINT");
  expect(await launch.ended, launch.output).toBe(0);
});

test("after a kill -9, server and database or not, the next start comes up", { timeout: LONG }, async () => {
  const killed = new Launch({ env });
  await killed.says(`http://127.0.0.1:${env.PORT}`);
  const orphan = readPostmasterPid();
  killed.signal("SIGKILL");
  await killed.ended;
  // The web server follows; the database goes on, and is joined.
  const joining = new Launch({ env });
  await joining.says(/was running[\s\S]*http:\/\/127/);
  process.kill(orphan, "SIGKILL");
  joining.signal("SIGKILL");
  await joining.ended;
  const recovering = new Launch({ env });
  await recovering.says(`http://127.0.0.1:${env.PORT}`);
  const postgres = readPostmasterPid();
  recovering.signal("SIGHUP");
  expect(await recovering.ended, recovering.output).toBe(0);
  await expectNothingLeft(postgres);
});

test.each(["✓ Client|✓ Assets|✓ Database", "✓ Migrations"])(
  "SIGTERM after %s stops what is under way and leaves nothing running",
  { timeout: LONG },
  async (words) => {
    const place = mkdtempSync(path.join(tmpdir(), "indicators-stopped-"));
    chmodSync(place, 0o755);
    const launch = new Launch({ env: { ...env, DATA_DIR: place } });
    await launch.says(new RegExp(words));
    launch.signal("SIGTERM");
    expect(await launch.ended, launch.output).toBe(143);
    expect(existsSync(path.join(place, "postgresql/data/postmaster.pid"))).toBe(false);
    expect(readdirSync(path.join(place, "users"))).toEqual([]);
    rmSync(place, { recursive: true, force: true });
  },
);

/** Pages as they go out, scripts as they were compressed with the build. */
async function expectCompressed(): Promise<void> {
  const read = (address: string) => fetch(`http://127.0.0.1:${env.PORT}${address}`, { headers: { "Accept-Encoding": "br" } });
  const page = await read("/en");
  expect(page.headers.get("content-encoding")).toBe("br");
  const script = await read(/\/_next\/static\/chunks\/[\w.~-]+\.js/.exec(await page.text())?.[0] ?? "");
  expect(Object.fromEntries(script.headers)).toMatchObject({
    "content-encoding": "br",
    "content-length": expect.stringMatching(/^\d+$/),
    "cache-control": "public, max-age=31536000, immutable",
  });
}

function readPostmasterPid(): number {
  return Number(readFileSync(path.join(folder, "data/postgresql/data/postmaster.pid"), "utf8").split("\n")[0]);
}

async function expectNothingLeft(postgres: number): Promise<void> {
  expect(isAlive(postgres)).toBe(false);
  expect(readdirSync(path.join(folder, "data/users"))).toEqual([]);
  // The kernel may hold a closed connection's end for a moment.
  for (let tries = 0; tries < 100 && !(await isFreePort(Number(env.PORT), "127.0.0.1")); tries++) await wait(20);
  expect(await isFreePort(Number(env.PORT), "127.0.0.1")).toBe(true);
}
