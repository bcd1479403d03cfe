import { describe, expect, test } from "vitest";
import { hidePassword, readSettings } from "./env";

describe("settings", () => {
  test("serve on port 3000 from .data where nothing is set", () => {
    const settings = readSettings({});
    expect(settings.PORT).toBe(3000);
    expect(settings.DATA_DIR).toMatch(/\.data$/);
    expect(settings.DATABASE_URL).toBeUndefined();
  });

  test("that are empty count as not set", () => {
    expect(readSettings({ PORT: "", DATABASE_URL: " " }).PORT).toBe(3000);
  });

  test("keep only the origin of the public address", () => {
    expect(readSettings({ PUBLIC_URL: "https://figures.example.org/" }).PUBLIC_URL).toBe("https://figures.example.org");
  });

  test.each([
    ["PORT", "80000", "a whole number from 1 to 65535"],
    ["PORT", "0", "a whole number from 1 to 65535"],
    ["PORT", "3000a", "a whole number from 1 to 65535"],
    ["DATABASE_URL", "mysql://localhost/indicators", "a PostgreSQL address"],
    ["DATABASE_URL", "postgresql://localhost", "a PostgreSQL address"],
    ["PUBLIC_URL", "figures.example.org", "the address readers use"],
    ["PUBLIC_URL", "https://figures.example.org/iraq", "the address readers use"],
    ["HOST", "not a host", "a host name or address"],
    ["CHROMIUM_PATH", "/no/such/browser", "the file of a Chromium"],
  ])("%s=%s is refused in a sentence that says what would be right", (name, value, words) => {
    expect(() => readSettings({ [name]: value })).toThrow(`${name} is "${value}", but must be ${words}`);
  });

  test("say every wrong one, not only the first", () => {
    expect(() => readSettings({ PORT: "x", PUBLIC_URL: "y" })).toThrow(/PORT is "x"[\s\S]*PUBLIC_URL is "y"/);
  });

  test("never show a password", () => {
    expect(hidePassword("postgresql://ana:s3cr@t@db.example.org/x")).toBe("postgresql://ana:…@db.example.org/x");
    expect(() => readSettings({ DATABASE_URL: "mysql://ana:secret@db.example.org/x" })).toThrow('"mysql://ana:…@db.example.org/x"');
  });
});
