import { expect, test } from "vitest";
import { z } from "zod";
import { column, type Page, type Row } from "./operation";
import { streamCsv, toCsvHead, toCsvLines } from "./write-csv";

const columns = [
  column("id", z.string(), "", "#meta+id"),
  column("value", z.number().nullable(), "", "#indicator+value+num"),
  column("note", z.string().nullable(), ""),
];

test("hashtags stand below the names, and a column without one has an empty cell there", () => {
  expect(toCsvHead(columns, true)).toBe("id,value,note\r\n#meta+id,#indicator+value+num,\r\n");
  expect(toCsvHead(columns, false)).toBe("id,value,note\r\n");
});

test("a spreadsheet runs nothing, numbers are plain, and what is not stated is empty", () => {
  const row = (value: number | null, note: string | null): Row => ({ id: "1", value, note });
  expect(toCsvLines([row(1e-7, '=HYPERLINK("x")'), row(0, "a,b\nc"), row(null, null)], columns)).toBe(
    `1,0.0000001,"'=HYPERLINK(""x"")"\r\n1,0,"a,b\nc"\r\n1,,\r\n`,
  );
});

/** A list of a million rows, of which pages are counted. */
function openEndless() {
  const pages: number[] = [];
  const toPage = (from: number): Page => ({
    rows: [{ id: String(from), value: from, note: null }],
    next: from < 1_000_000 ? [from + 1] : null,
  });
  const stream = streamCsv(
    "",
    toPage(0),
    async ([from = 0]) => {
      pages.push(Number(from));
      return toPage(Number(from));
    },
    (rows) => toCsvLines(rows, columns),
  );
  return { stream, pages };
}

test("no page is read before its reader wants it, and none once the reader has gone", async () => {
  const { stream, pages } = openEndless();
  const reader = stream.getReader();
  expect(pages).toEqual([]);
  await reader.read();
  await reader.read();
  await reader.read();
  expect(pages).toEqual([1, 2]);
  await reader.cancel();
  expect(pages).toEqual([1, 2]);
  expect((await reader.read()).done).toBe(true);
});

test("what fails on the way ends the file with an error, not with an end", async () => {
  const stream = streamCsv(
    "id\r\n",
    { rows: [], next: [1] },
    () => Promise.reject(new Error("away")),
    () => "",
  );
  await expect(new Response(stream).text()).rejects.toThrow("away");
});
