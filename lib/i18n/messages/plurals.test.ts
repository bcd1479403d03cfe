import { expect, test } from "vitest";
import type { Locale } from "../locales";
import { getTranslator } from "../translator";
import { ar } from "./ar";
import { ckb } from "./ckb";
import { en } from "./en";

const texts = { en, ar, ckb };
const locales = ["en", "ar", "ckb"] as const;

/** Forms of nouns with a number, as the Unicode CLDR has them for each language. */
const categories: Record<Locale, readonly string[]> = {
  en: ["one", "other"],
  ar: ["zero", "one", "two", "few", "many", "other"],
  ckb: ["one", "other"],
};
/** A category that holds one number only may be written as that number. */
const exact: Record<string, string> = { "=0": "zero", "=1": "one", "=2": "two" };

/** Counts of every Arabic form: none, one, a pair, 3 to 10, 11 to 99, and hundreds by themselves and with more. */
const counts = [0, 1, 2, 3, 5, 10, 11, 22, 99, 100, 101, 102, 103, 111, 200, 1_000, 1_003, 1_031_475];

type Argument = { name: string; type: string; options: string[] };

function listMessages(node: object, path = ""): [string, string][] {
  return Object.entries(node).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : listMessages(value as object, `${path}${key}.`),
  );
}

/** Every argument of an ICU message, also those within the branches of another. */
function listArguments(message: string): Argument[] {
  const found: Argument[] = [];
  readText(message, 0, found);
  return found;
}

/** Reads a text up to the brace that ends it. */
function readText(message: string, start: number, found: Argument[]): number {
  let at = start;
  while (at < message.length && message[at] !== "}") at = message[at] === "{" ? readArgument(message, at + 1, found) : at + 1;
  return at;
}

function readArgument(message: string, start: number, found: Argument[]): number {
  const [head = "", name = "", type = ""] = /^\s*(\w+)\s*(?:,\s*(\w+)\s*,)?/.exec(message.slice(start)) ?? [];
  const argument: Argument = { name, type, options: [] };
  found.push(argument);
  let at = start + head.length;
  while (at < message.length && message[at] !== "}") {
    const option = /^\s*([=\w]+)\s*\{/.exec(message.slice(at));
    if (!option) {
      at++;
      continue;
    }
    argument.options.push(option[1] ?? "");
    at = readText(message, at + option[0].length, found) + 1;
  }
  return at + 1;
}

const messages = Object.fromEntries(
  locales.map((locale) => [
    locale,
    new Map(listMessages(texts[locale]).map(([path, text]) => [path, { text, arguments: listArguments(text) }])),
  ]),
) as Record<Locale, Map<string, { text: string; arguments: Argument[] }>>;

test("arguments are read out of branches within branches", () => {
  expect(listArguments("{a} {n, plural, =0 {none} other {{text} of {b, select, x {1} other {2}}}}")).toEqual([
    { name: "a", type: "", options: [] },
    { name: "n", type: "plural", options: ["=0", "other"] },
    { name: "text", type: "", options: [] },
    { name: "b", type: "select", options: ["x", "other"] },
  ]);
});

test.each(locales)("where a noun stands with a number, every form of the language is there (%s)", (locale) => {
  for (const [path, message] of messages[locale]) {
    for (const { type, options } of message.arguments) {
      if (type !== "plural") continue;
      // With nothing but exact numbers, the count chooses words that bear no number: a list of two or three.
      if (options.every((option) => option === "other" || option.startsWith("="))) continue;
      const given = new Set(options.map((option) => exact[option] ?? option));
      for (const category of categories[locale]) expect(given, `${locale} ${path}: ${category}`).toContain(category);
      for (const option of options)
        if (!option.startsWith("=")) expect(categories[locale], `${locale} ${path}: ${option} is never chosen`).toContain(option);
    }
  }
});

test("what counts in English counts in Arabic, or is put so that no noun follows the number", () => {
  for (const [path, english] of messages.en) {
    const arabic = messages.ar.get(path);
    const counted = arabic?.arguments.some(({ type }) => type === "plural");
    if (counted || !english.arguments.some(({ type }) => type === "plural")) continue;
    expect(arabic?.text, path).not.toMatch(/\{(value|count|text|\w+Text)\} \p{Script=Arabic}/u);
  }
});

test.each(["ar", "ckb"] as const)("every value that English tells is told (%s)", (locale) => {
  for (const [path, english] of messages.en) {
    const own = new Set(messages[locale].get(path)?.arguments.map(({ name }) => name));
    // A bare number only chooses a form; a noun that has but one in this language needs none.
    for (const { name, type } of english.arguments) if (type === "") expect(own, `${locale} ${path}`).toContain(name);
  }
});

test.each(locales)("every sentence can be said with any count (%s)", (locale) => {
  const t = getTranslator({ locale, digits: "latn" }) as unknown as (path: string, values: Record<string, unknown>) => string;
  for (const [path, message] of messages[locale]) {
    if (!message.arguments.some(({ type }) => type === "plural")) continue;
    for (const count of counts) {
      const values = message.arguments.map(({ name, type, options }) => [name, toExample(type, options, count)]);
      const said = t(path, Object.fromEntries(values.reverse()));
      expect(said, `${locale} ${path} with ${count}`).not.toMatch(/[{}#]|plural|undefined/);
      expect(said.trim(), `${locale} ${path} with ${count}`).not.toBe("");
    }
  }
});

function toExample(type: string, options: string[], count: number): string | number {
  if (type === "plural") return count;
  return type === "select" ? (options[0] ?? "") : "…";
}

test.each(locales)("a number is put in as a formatted text, never by # or a format of the message (%s)", (locale) => {
  for (const [path, message] of messages[locale]) {
    expect(message.text, path).not.toContain("#");
    for (const { type } of message.arguments) expect(["", "plural", "select"], path).toContain(type);
  }
});

/** Digits that are read: `=0` chooses a form. */
function listNumbers(text: string): string[] {
  return text.replace(/=\d+/g, "").match(/\d+/g) ?? [];
}

/** Numbers that are part of what a note says of one document or formula, and of names. Years and dates need no exception. */
const typed: Record<string, string[]> = {
  "keyFigure.canalHotelNote": ["22", "22"],
  "chart.turnout-computed.note": ["100"],
  "chart.returns-to-sinjar.note": ["97"],
  "comparability.rules.denominator.example": ["15"],
  "comparability.rules.computed.text": ["100"],
  "comparability.rules.computed.example": ["100"],
  "comparability.rules.election_type.text": ["15", "14"],
  "comparability.rules.election_type.example": ["15"],
};

const months = Object.values(en.date.months).join("|");

test("only years, dates and named exceptions are typed into a message; figures are formatted", () => {
  for (const [path, { text }] of messages.en) {
    if (path.startsWith("digitNames.")) continue;
    const left = listNumbers(text.replace(new RegExp(`\\b\\d{1,2} (?=${months})`, "g"), "")).filter(
      (number) => !/^(19|20)\d\d$/.test(number),
    );
    expect([...left].sort(), path).toEqual([...(typed[path] ?? [])].sort());
  }
});

test.each(["ar", "ckb"] as const)("a translation types the numbers of the English, in digits that follow the reader's (%s)", (locale) => {
  for (const [path, { text }] of messages[locale]) {
    if (path.startsWith("digitNames.")) continue;
    expect(text, path).not.toMatch(/[٠-٩۰-۹]/);
    const english = listNumbers(messages.en.get(path)?.text ?? "");
    for (const number of listNumbers(text)) {
      expect(english, `${locale} ${path}`).toContain(number);
      english.splice(english.indexOf(number), 1);
    }
  }
});
