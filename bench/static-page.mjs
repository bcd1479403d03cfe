// A page of the same Next version that says nothing, prerendered and served by Next's own server: what pages are measured against.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findFreePort } from "./free-port.mjs";

const root = path.resolve(import.meta.dirname, "..");
const next = path.join(root, "node_modules/next/dist/bin/next");
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };

/**
 * Builds and serves a page whose HTML has about as many bytes as asked for.
 *
 * @param bytes none: as few as Next makes
 * @returns its address, and how to stop it
 */
export async function serveStaticPage(bytes = 0) {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), "bench-static-")), "static");
  mkdirSync(path.join(folder, "app"), { recursive: true });
  symlinkSync(path.join(root, "node_modules"), path.join(folder, "node_modules"));
  writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name: "static", private: true, type: "module" }));
  writeFileSync(
    path.join(folder, "app/layout.jsx"),
    'export const metadata = { title: "Empty", description: "Empty" };\nexport default ({ children }) => <html lang="en"><body>{children}</body></html>;\n',
  );
  writeFileSync(path.join(folder, "next.config.mjs"), `export default { turbopack: { root: ${JSON.stringify(root)} } };\n`);
  writePage(folder, 0);
  build(folder);
  let server = await serve(folder);
  if (bytes > 0) {
    const empty = await readSize(server.address);
    server.stop();
    // Next sends a text twice: as HTML and as React's data.
    writePage(folder, Math.max(0, Math.round((bytes - empty) / 2)));
    build(folder);
    server = await serve(folder);
  }
  return server;
}

/** Words rather than one letter, so that compressing them is some work too. */
function writePage(folder, letters) {
  const words = Array.from({ length: Math.ceil(letters / 8) }, (_, position) =>
    ((position * 2_654_435_761) % 2 ** 32).toString(36).padStart(7, "x"),
  );
  const text = words.join(" ").slice(0, letters);
  writeFileSync(path.join(folder, "app/page.jsx"), `export default () => <main><h1>Empty</h1><p>Nothing here.</p><p>${text}</p></main>;\n`);
}

function build(folder) {
  execFileSync(process.execPath, [next, "build", "--webpack"], { cwd: folder, env, stdio: "ignore" });
}

async function serve(folder) {
  const port = await findFreePort();
  const server = spawn(process.execPath, [next, "start", "-p", String(port)], { cwd: folder, env, stdio: "ignore" });
  const address = `http://localhost:${port}`;
  for (let tries = 0; tries < 300 && !(await answers(address)); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
  return { address, stop: () => server.kill() };
}

function answers(address) {
  return fetch(address).then(
    (answer) => answer.ok,
    () => false,
  );
}

async function readSize(address) {
  return (await (await fetch(address)).arrayBuffer()).byteLength;
}
