// What is claimed about speed, measured again: npm run bench [-- page query import export interaction soak]   (without names: the first four)
// Serves the built site with the shipped figures for itself, runs each part after the other, and writes what they print to bench/RESULTS.md.
// A quiet machine, please: what else runs is measured too. Whole, without the soak of ten minutes, it takes about three quarters of an hour.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import path from "node:path";
import { stripVTControlCharacters } from "node:util";
import { findChromium } from "./chromium.mjs";
import { findFreePort } from "./free-port.mjs";
import { readMachineIndex } from "./machine-index.mjs";

process.chdir(path.resolve(import.meta.dirname, ".."));
const RESULTS = "bench/RESULTS.md";
const WEIGHT_HEAD = "| page | kB | of it scripts | kB without scripts | requests | shift | largest paint ms | blocked ms |";

/** What each part runs; BASE stands for the address of the served site. */
const parts = {
  page: [
    ["Weight of every page", "npx", "playwright", "test", "--project=readers", "--workers=1", "e2e/weight.spec.ts"],
    ["Readers a page bears", "node", "bench/load.mjs", "BASE", "5"],
    ["First view of a page", "node", "bench/page.mjs", "BASE", "3", "/en", "/en/displacement", "/ar/casualties", "/ckb/displacement"],
  ],
  query: [["One series out of 10 million figures", "node", "bench/query.mjs"]],
  import: [["Import against COPY", "node", "bench/import.mjs", "500000"]],
  export: [["A chart taken away", "node", "bench/export.mjs", "BASE"]],
  interaction: [["A choice in a figure", "node", "bench/interaction.mjs", "BASE"]],
  soak: [["Ten minutes under 64 connections", "node", "bench/soak.mjs", "BASE"]],
};
const named = process.argv.slice(2);
const unknown = named.find((name) => !(name in parts));
if (unknown) {
  console.error(`There is no part "${unknown}": ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}
const wanted = named.length > 0 ? named : ["page", "query", "import", "export"];

const commands = wanted.flatMap((name) => parts[name].map((command) => ({ name, title: command[0], command: command.slice(1) })));
const site = commands.some(({ command }) => needsSite(command)) ? await serveSite() : null;
const sections = new Map(readSections());
try {
  for (const { name, title, command } of commands) {
    console.log(`\n── ${title}`);
    const begun = performance.now();
    const output = await runCommand(command.map((word) => (word === "BASE" ? site.address : word)));
    const seconds = Math.round((performance.now() - begun) / 1000);
    const isKept = command[0] === "npx" ? "E2E_BASE_URL=http://localhost:3000 " : "";
    const line = `${isKept}${command.map((word) => (word === "BASE" ? "http://localhost:3000" : word)).join(" ")}`;
    sections.set(title, `Part \`${name}\`: \`${line}\`, ${seconds} s, ${describeMachine()}.\n\n\`\`\`\n${toPlainText(output)}\n\`\`\`\n`);
    writeFileSync(RESULTS, toFile(sections));
  }
} finally {
  site?.stop();
}
process.exit();

function needsSite(command) {
  return command[0] === "npx" || command.includes("BASE");
}

/** Served as for end-to-end tests, without limits on how often one address may ask: all readers of a bench have the same. */
async function serveSite() {
  const port = await findFreePort();
  const server = spawn(process.execPath, ["scripts/run.mjs", "setup/serve-for-tests", String(port)], {
    env: { ...process.env, RATE_LIMITS: "off" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  for await (const text of server.stdout) {
    said += text;
    process.stdout.write(text);
    if (said.includes(`http://127.0.0.1:${port}`)) break;
  }
  return { address: `http://127.0.0.1:${port}`, stop: () => server.kill() };
}

async function runCommand([program, ...args]) {
  const child = spawn(program, args, {
    env: { ...process.env, CHROMIUM_PATH: findChromium(), E2E_BASE_URL: site?.address, SERVER_URL: site?.address },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (text) => {
    output += text;
    process.stdout.write(text);
  });
  await once(child, "close");
  return output;
}

/** Sections of the file that is there: a run of one part leaves the others' as they are. */
function readSections() {
  let text = "";
  try {
    text = readFileSync(RESULTS, "utf8");
  } catch {
    return [];
  }
  return text
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf("\n")), `${section.slice(section.indexOf("\n")).trim()}\n`]);
}

function toFile(all) {
  const order = Object.values(parts)
    .flat()
    .map(([title]) => title);
  const sorted = [...all].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const head =
    "# Measured\n\nWritten by `npm run bench` (`bench/run.mjs`): each section says which line repeats it, on which machine it was measured and when. Times of\ndifferent machines compare by their index; ratios within a section were measured in turns, in one run.\n";
  return `${head}${sorted.map(([title, text]) => `\n## ${title}\n\n${text.trim()}\n`).join("")}`;
}

function describeMachine() {
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, Node ${process.versions.node}, ${cpus().length} cores, index ${readMachineIndex()}`;
}

/** Without colours and what concerns only the one who watches; of tests only the table that they tell. */
function toPlainText(output) {
  const lines = stripVTControlCharacters(output).split("\n");
  const rows = lines.filter((line) => line.startsWith("| "));
  const sums = lines.filter((line) => /^\s+\d+ (?:passed|failed|flaky)/.test(line)).map((line) => line.trim());
  if (rows.length > 0) return [WEIGHT_HEAD, ...rows.sort(), "", ...sums].join("\n");
  return lines
    .filter((line) => !line.startsWith("{") && !line.startsWith("Preparing"))
    .join("\n")
    .trim();
}
