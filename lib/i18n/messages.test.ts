import { expect, test } from "vitest";
import { ar } from "./messages/ar";
import { ckb } from "./messages/ckb";
import { en } from "./messages/en";

/** Every message by its path, with the placeholders it fills. */
function listMessages(node: object, path = ""): Map<string, string> {
  return new Map(
    Object.entries(node).flatMap(([key, value]) =>
      typeof value === "string" ? [[`${path}${key}`, value] as const] : [...listMessages(value as object, `${path}${key}.`)],
    ),
  );
}

function listPlaceholders(message: string): string[] {
  return [...new Set([...message.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? ""))]
    .filter((name) => /^[a-z]+[A-Za-z]*$/.test(name))
    .sort();
}

const english = listMessages(en);

test.each([
  ["ar", ar],
  ["ckb", ckb],
] as const)("%s has every message that English has, and no other", (_locale, messages) => {
  expect([...listMessages(messages).keys()]).toEqual([...english.keys()]);
});

test.each([
  ["ar", ar],
  ["ckb", ckb],
] as const)("%s fills the same values into a message as English", (_locale, messages) => {
  for (const [path, message] of listMessages(messages)) {
    const wanted = new Set(listPlaceholders(english.get(path) ?? ""));
    for (const name of listPlaceholders(message)) expect(wanted, path).toContain(name);
  }
});

test("no message is empty", () => {
  for (const messages of [en, ar, ckb]) for (const [path, message] of listMessages(messages)) expect(message.trim(), path).not.toBe("");
});

test("Arabic texts have no Kurdish or Persian letters, Kurdish ones no Arabic kaf or yeh", () => {
  for (const [path, message] of listMessages(ar)) if (!path.startsWith("languages.")) expect(message, path).not.toMatch(/[یکەڕڵۆێ]/);
  for (const [path, message] of listMessages(ckb)) if (!path.startsWith("languages.")) expect(message, path).not.toMatch(/[يكىة]/);
});
