import { unzipSync } from "fflate";
import { afterEach, expect, test } from "vitest";
import { packArchive } from "./archive";

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const files = { "b.txt": new TextEncoder().encode("second"), "a.txt": new Uint8Array() };

test("an archive holds its files in their order", () => {
  const unpacked = unzipSync(packArchive(files, "2031-05-04T10:00:00.000Z"));
  expect(Object.keys(unpacked)).toEqual(["b.txt", "a.txt"]);
  expect(new TextDecoder().decode(unpacked["b.txt"])).toBe("second");
});

test("an archive has the same bytes in every time zone", () => {
  const archives = ["UTC", "Asia/Baghdad", "America/Los_Angeles", "Pacific/Kiritimati"].map((name) => {
    process.env.TZ = name;
    return Buffer.from(packArchive(files, "2031-05-04T22:30:00.000Z")).toString("base64");
  });
  expect(new Set(archives).size).toBe(1);
});
