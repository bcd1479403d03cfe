import { mkdtemp, open, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { toWorkbook, toZip } from "../test-support/workbook";
import { openFile } from "./open-file";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "open-file-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function read(content: string | Buffer) {
  const name = path.join(folder, "xa");
  await writeFile(name, content);
  const file = await openFile(name);
  try {
    const tables = [];
    for (const { sheet, rows } of file.tables) {
      const all = [];
      for await (const batch of rows()) all.push(...batch);
      tables.push({ sheet, rows: all });
    }
    return { kind: file.kind, text: file.text, tables };
  } finally {
    await file.close();
  }
}

const rowsOf = async (content: string | Buffer) => (await read(content)).tables[0]?.rows.map(({ cells }) => cells);

describe("a workbook", () => {
  test("gives every sheet with its numbers plain and its days as days", async () => {
    const { kind, tables } = await read(
      toWorkbook([
        { name: "Notes", rows: [["Read me"]] },
        { name: "Data", rows: [["Place", "People", "Day", "Share"], [], ["North", 1234, { day: 45412 }, 28.129999999999999]] },
      ]),
    );
    expect(kind).toBe("workbook");
    expect(tables).toEqual([
      { sheet: "Notes", rows: [{ line: 1, cells: ["Read me"] }] },
      {
        sheet: "Data",
        rows: [
          { line: 1, cells: ["Place", "People", "Day", "Share"] },
          { line: 3, cells: ["North", "1234", "2024-04-30", "28.13"] },
        ],
      },
    ]);
  });

  test("gives what a formula gave, and nothing for one that failed", async () => {
    const cells = [{ xml: "<f>1+1</f><v>2</v>" }, "end"];
    expect(await rowsOf(toWorkbook([{ name: "Data", rows: [["Sum", "Word"], cells] }]))).toEqual([
      ["Sum", "Word"],
      ["2", "end"],
    ]);
  });

  test("repeats in each row what is merged over them, and neither titles, notes nor figures", async () => {
    const rows = [
      ["Displaced people of Examplia", null, null, null],
      ["Region", "Town", "People", "Remark"],
      [null, null, "of them", null],
      ["North", "Springfield", 500, "Counted twice"],
      [null, "Shelbyville", null, null],
      ["South", "Ogdenville", 7, null],
      [2021, "Brockway", 8, "A note"],
      [null, "Haverbrook", 9, null],
      ["Source: invented"],
    ];
    const merged = ["A1:D1", "A2:A3", "B2:B3", "D2:D3", "A4:A5", "C4:C5", "D4:D5", "A7:A8", "D7:D8", "A9:A11", "B9:D11"];
    expect(await rowsOf(toWorkbook([{ name: "Data & more", rows, merged }]))).toEqual([
      ["Displaced people of Examplia"],
      ["Region", "Town", "People", "Remark"],
      ["Region", "Town", "of them", "Remark"],
      ["North", "Springfield", "500 (rows 4 to 5 together)", "Counted twice"],
      ["North", "Shelbyville", "500 (rows 4 to 5 together)", "Counted twice"],
      ["South", "Ogdenville", "7"],
      ["2021", "Brockway", "8", "A note"],
      ["2021", "Haverbrook", "9", "A note"],
      ["Source: invented"],
    ]);
  });

  test("that declares 1,048,576 rows and holds 8 gives 8", async () => {
    const rows = Array.from({ length: 8 }, (_, index) => [`row ${index}`, index]);
    expect(await rowsOf(toWorkbook([{ name: "Data", rows, padTo: 1_048_576 }]))).toHaveLength(8);
  }, 30_000);

  const sheet = [{ name: "Data", rows: [["a", "b"]] }];
  test.each([
    ["cut off", () => toWorkbook(sheet).subarray(0, 700), "cut off"],
    ["with macros", () => toWorkbook(sheet, [{ name: "xl/vbaProject.bin", content: Buffer.from("x") }]), "macros"],
    ["that is another archive", () => toZip([{ name: "a.csv", content: Buffer.from("a,b") }]), "is an archive, not a workbook"],
    ["locked", () => toWorkbook(sheet, [{ name: "xl/a.xml", content: Buffer.from("x"), flags: 1 }]), "password"],
    [
      "that unpacks to more than memory holds",
      () => toWorkbook(sheet, [{ name: "xl/big.xml", content: Buffer.alloc(160 * 1024 * 1024) }]),
      "would unpack to more than 150 MB",
    ],
    [
      "that says it is small and is not",
      () => toWorkbook(sheet, [{ name: "xl/big.xml", content: Buffer.alloc(50 * 1024 * 1024), declared: 10 }]),
      "declares less than it unpacks to",
    ],
    [
      "that defines a billion laughs",
      () =>
        toWorkbook(sheet, [
          { name: "xl/laughs.xml", content: Buffer.from('<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>') },
        ]),
      "XML entities",
    ],
    ["of 1997", () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), "old (.xls) or password-protected"],
    ["of a broken sheet", () => toWorkbook([{ name: "Data", rows: [[{ xml: "<v>1" }]] }]), "can't be read"],
  ])(
    "%s ends in a sentence",
    async (_, make, words) => {
      await expect(read(make())).rejects.toThrow(words);
    },
    120_000,
  );
});

describe("JSON", () => {
  test("of objects is a table under the union of their keys", async () => {
    expect(await rowsOf('[{"a":1,"b":null},{"a":"x","c":true}]')).toEqual([
      ["a", "b", "c"],
      ["1", "", ""],
      ["x", "", "true"],
    ]);
  });

  test.each(['{"result":[{"a":1}],"statusCode":200}', '{"data":[{"a":1}]}', '\uFEFF [["a"],[1]]'])("is found in %s", async (text) => {
    expect(await rowsOf(text)).toEqual([["a"], ["1"]]);
  });

  test.each([
    ['{"a":1}', "without a list"],
    ["[{", "not well-formed"],
    ["[1,2]", "is no object"],
    ["[".repeat(500_000), "not well-formed"],
  ])("that is no table ends in a sentence", async (text, words) => {
    await expect(read(text)).rejects.toThrow(words);
  });
});

describe("text", () => {
  test.each([
    [";", "a;b;c\n1,5;2;3\n4;5;6\n"],
    ["\t", "a\tb\tc\n1\t2, and more\t3\n"],
    ["|", "a|b\n1|2\n"],
    [",", 'a,b,c\n"x;y",2,3\n"x;y",5,6\n'],
    [",", "alone\n1\n"],
  ])("has its cells parted by %j", async (delimiter, content) => {
    expect((await read(content)).text).toEqual({ encoding: "utf-8", delimiter });
  });

  test("that can be read with two separators is not guessed", async () => {
    await expect(read("a;b,c\n1;2,3\n")).rejects.toThrow("--delimiter");
  });

  test("in UTF-16 is read, with and without a byte-order mark", async () => {
    const swapped = Buffer.from("\uFEFFa,b\nاربيل,2\n", "utf16le").swap16();
    expect(await rowsOf(swapped)).toEqual([
      ["a", "b"],
      ["اربيل", "2"],
    ]);
    expect(await rowsOf(Buffer.from("a,b\nnorth,2\n", "utf16le"))).toEqual([
      ["a", "b"],
      ["north", "2"],
    ]);
  });

  test("of 200 MB in one line stops early", async () => {
    const name = path.join(folder, "line.csv");
    const handle = await open(name, "w");
    for (let chunk = 0; chunk < 200; chunk++) await handle.write(Buffer.alloc(1024 * 1024, "x"));
    await handle.close();
    const file = await openFile(name);
    await expect(file.tables[0]?.rows().next()).rejects.toThrow("longer than 1000000 characters");
    expect(file.bytesRead()).toBeLessThan(8 * 1024 * 1024);
    await file.close();
  }, 30_000);

  test("of random bytes ends in a sentence", async () => {
    await expect(read(Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 251)))).rejects.toThrow("not a text file");
  });
});
