// @ts-check
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { withFileLock } from "../../lib/process/file-lock.mjs";
import { runNode } from "../../lib/process/run-node.mjs";
import { readToolTrouble, SetupError } from "../../lib/process/setup-error.mjs";

/** Says from which lock file the folder was installed; written last, removed first, so that half an installation has none. */
const STAMP = "node_modules/.installed-from";
/** npm's own record of what it put in the folder. */
const RECORD = "node_modules/.package-lock.json";

/**
 * Installs the locked dependencies where they are missing, stale or half there. Expects to run in the project's folder.
 *
 * @param {import("../../lib/process/steps.mjs").Step} step
 */
export async function prepareDependencies(step) {
  const lockText = await readFile("package-lock.json", "utf8");
  const wanted = toStamp(lockText);
  if (await isInstalled(wanted)) return;
  await step(
    "Dependencies",
    (report) =>
      withFileLock(
        path.resolve(".generated/locks/install"),
        async () => {
          if (await isInstalled(wanted)) return null;
          if (existsSync(STAMP) || !(await isInstalledByNpm(lockText))) return install(lockText, wanted, report);
          await writeFile(STAMP, wanted);
          return null;
        },
        () => report(0, 0, "waiting for another process that installs"),
      ),
    (count) => (count === null ? null : `${count} packages installed`),
  );
}

/** @param {string} lockText */
function toStamp(lockText) {
  const hash = createHash("sha256").update(lockText).digest("hex");
  return `${hash} ${process.platform} ${process.arch} ${isMusl() ? "musl" : ""}`.trimEnd();
}

/** Native packages come in two kinds on Linux. */
function isMusl() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report?.getReport() ?? {});
  return process.platform === "linux" && !report.header?.glibcVersionRuntime;
}

/** @param {string} wanted */
async function isInstalled(wanted) {
  return (await readFile(STAMP, "utf8").catch(() => "")) === wanted;
}

/**
 * Someone ran `npm ci` or `npm install` by hand, which is as good: every locked package is there in its version, save optional ones.
 *
 * @param {string} lockText
 */
async function isInstalledByNpm(lockText) {
  const record = JSON.parse(await readFile(RECORD, "utf8").catch(() => "{}")).packages;
  if (!record) return false;
  return Object.entries(JSON.parse(lockText).packages).every(
    ([place, { version, optional }]) =>
      place === "" || (record[place] ? record[place].version === version && existsSync(path.join(place, "package.json")) : optional),
  );
}

/** @param {string} lockText @param {string} wanted @param {import("../../lib/process/steps.mjs").Report} report */
async function install(lockText, wanted, report) {
  await rm(STAMP, { force: true });
  await rm(RECORD, { force: true });
  const places = listPlaces(lockText);
  const timer = setInterval(() => report(countInstalled(places), places.length), 500);
  try {
    // Building needs the development dependencies too, whatever NODE_ENV says; no package's install script is needed.
    const args = [
      "ci",
      "--ignore-scripts",
      "--include=dev",
      "--include=optional",
      "--include=peer",
      "--no-audit",
      "--no-fund",
      "--loglevel=error",
    ];
    const { code, output } = await runNode([findNpm(), ...args]);
    if (code !== 0) throw toInstallError(output);
  } finally {
    clearInterval(timer);
  }
  await writeFile(STAMP, wanted);
  return countInstalled(places);
}

/** Where packages for this system will lie. @param {string} lockText */
function listPlaces(lockText) {
  return Object.entries(JSON.parse(lockText).packages).flatMap(([place, { os, cpu, libc }]) => {
    const fits = (/** @type {string[] | undefined} */ list, /** @type {string} */ own) => !list || list.includes(own);
    const here = fits(os, process.platform) && fits(cpu, process.arch) && fits(libc, isMusl() ? "musl" : "glibc");
    return place !== "" && here ? [place] : [];
  });
}

/** @param {string[]} places */
function countInstalled(places) {
  return places.filter((place) => existsSync(path.join(place, "package.json"))).length;
}

/** The npm that runs us, or else the one that came with this Node. */
export function findNpm() {
  const beside = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    path.join(beside, "../lib/node_modules/npm/bin/npm-cli.js"),
    path.join(beside, "node_modules/npm/bin/npm-cli.js"),
    ...(process.env.PATH ?? "").split(path.delimiter).map((folder) => path.join(folder, "../lib/node_modules/npm/bin/npm-cli.js")),
    "/usr/share/nodejs/npm/bin/npm-cli.js",
  ];
  const found = candidates.find((file) => file && path.basename(file) === "npm-cli.js" && existsSync(file));
  if (!found)
    throw new SetupError("npm was not found beside this Node: install npm, or run `npm start` instead of `node scripts/start.mjs`.");
  return found;
}

/** @param {string} output */
function toInstallError(output) {
  const trouble = readToolTrouble(output, process.cwd());
  if (trouble) return trouble;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|network/i.test(output)) {
    return new SetupError(
      "The package registry could not be reached: connect to the internet or set npm's `registry` to one you can reach, and start again.",
      { details: output },
    );
  }
  return new SetupError("The dependencies could not be installed; npm's own words are below. Put that right and start again.", {
    details: output,
  });
}
