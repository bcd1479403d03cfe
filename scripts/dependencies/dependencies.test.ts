import { readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { judgeLicences } from "./licences";
import { findLockFaults, type LockFile, listPackages, readLockFile } from "./locked-packages";

const root = path.resolve(import.meta.dirname, "../..");
const integrity = `sha512-${"A".repeat(86)}==`;

/** A lock file that asks for one package. */
function toLock(entry: Record<string, unknown>, asked = "1.0.0"): LockFile {
  return {
    packages: {
      "": { dependencies: { example: asked } },
      "node_modules/example": { version: "1.0.0", license: "MIT", integrity, ...entry },
    },
  };
}

test("what is installed is what was tried: every package has a checksum, none comes from elsewhere, and package.json asks for no other", async () => {
  const manifest = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  const lock = await readLockFile(root);
  expect(listPackages(lock).length).toBeGreaterThan(200);
  expect(findLockFaults(lock, manifest)).toEqual([]);
});

test("every dependency of the served site has a licence that lets it be one", async () => {
  const judged = judgeLicences(listPackages(await readLockFile(root)).filter(({ isProduction }) => isProduction));
  expect(judged.filter(({ verdict }) => verdict === "unknown").map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  expect(judged.find(({ name }) => name === "citeproc")).toMatchObject({ verdict: "looked at", licence: "CPAL-1.0 OR AGPL-1.0" });
});

const manifest = { dependencies: { example: "1.0.0" } };

test.each([
  ["no checksum", { integrity: undefined }],
  ["a weak checksum", { integrity: "sha1-abcdefghijklmnopqrstuvwxyz0=" }],
  ["another registry", { resolved: "https://registry.example.org/example/-/example-1.0.0.tgz" }],
  ["a repository", { resolved: "git+ssh://git@example.org/example.git#abc" }],
  ["another version", { version: "1.0.1" }],
])("a lock file with %s is told", (_what, entry) => {
  expect(findLockFaults(toLock({}), manifest)).toEqual([]);
  expect(findLockFaults(toLock(entry), manifest)).toHaveLength(1);
});

test("a package.json that was changed without its lock file is told", () => {
  expect(findLockFaults(toLock({}), { dependencies: { example: "1.0.0", another: "2.0.0" } })).toHaveLength(2);
  expect(findLockFaults(toLock({}), {})).toHaveLength(1);
});

test.each([
  ["MIT", "allowed"],
  ["(MIT AND Zlib)", "allowed"],
  ["GPL-3.0-only OR MIT", "allowed"],
  ["GPL-3.0-only", "unknown"],
  ["MIT AND AGPL-3.0-only", "unknown"],
  ["MPL-2.0", "unknown"],
  ["SEE LICENSE IN LICENSE.md", "unknown"],
  [undefined, "unknown"],
])("a package under %s is %s", (license, verdict) => {
  expect(judgeLicences(listPackages(toLock({ license })))[0]?.verdict).toBe(verdict);
});
