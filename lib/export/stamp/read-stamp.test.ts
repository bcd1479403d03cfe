import { crc32 } from "node:zlib";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import PDFDocument from "pdfkit";
import { describe, expect, test } from "vitest";
import { toExampleTrend } from "@/lib/charts/testing/example-specs";
import { escapeXml } from "../picture/xml";
import { mostStampBytes, readStamp, readStamps } from "./read-stamp";
import { findStamps, toStampText } from "./stamp-text";

const permalink = "https://example.org/ar/charts/displaced-in-examplia?location=XA-01&publisher=xa-office&edition=3";
const stamp = {
  site: "مؤشرات إكزامبليا",
  siteUrl: "https://example.org/ar",
  slug: "displaced-in-examplia",
  edition: 3,
  committedAt: "2026-11-24T10:00:00Z",
  editionText: "الإصدار ٣",
  permalink,
};
const line = toStampText({ stamp, spec: toExampleTrend({ locale: "ar", parameters: { location: "XA-01", publisher: "xa-office" } }) });
const other = line.replaceAll("edition=3", "edition=4");

function toPng(chunkType: string, content: string): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(data.length, 0);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc32(body), body.length + 4);
    return whole;
  };
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", Buffer.alloc(13)),
    chunk(chunkType, Buffer.from(content, "utf8")),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

async function toPdf(keywords: string): Promise<Uint8Array> {
  const document = new PDFDocument({ info: { Keywords: keywords } });
  const parts: Buffer[] = [];
  document.on("data", (part: Buffer) => parts.push(part));
  const ended = new Promise((resolve) => document.on("end", resolve));
  document.end();
  await ended;
  return Buffer.concat(parts);
}

function toZip(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

test("a stamp is one line of ASCII, the same for the same chart", () => {
  expect(line).toMatch(/^[\x20-\x7e]+$/);
  expect(findStamps(line)).toEqual([
    {
      site: "https://example.org/ar",
      permalink,
      slug: "displaced-in-examplia",
      locale: "ar",
      edition: 3,
      parameters: { location: "XA-01", publisher: "xa-office" },
    },
  ]);
});

describe("the stamp is read from", () => {
  const core = `<cp:coreProperties><cp:keywords>${escapeXml(line)}</cp:keywords></cp:coreProperties>`;
  test.each<[string, Uint8Array | string]>([
    ["a PNG", toPng("iTXt", `Stamp\0\0\0en\0\0${line}`)],
    ["a PNG that another program saved again", toPng("tEXt", `Comment\0${line}`)],
    [
      "an SVG",
      `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><title>x</title><metadata>${escapeXml(line)}</metadata></svg>`,
    ],
    ["a slide or a document, by its keywords", toZip({ "[Content_Types].xml": "<Types/>", "docProps/core.xml": core })],
    [
      "a document, by a property of its own",
      toZip({
        "docProps/custom.xml": `<Properties><property name="Stamp"><vt:lpwstr>${escapeXml(line)}</vt:lpwstr></property></Properties>`,
      }),
    ],
    ["a workbook, by a cell", toZip({ "xl/sharedStrings.xml": `<sst><si><t>About</t></si><si><t>${escapeXml(line)}</t></si></sst>` })],
    ["a package of data", toZip({ "datapackage.json": JSON.stringify({ name: "x", stamp: JSON.parse(line) }, null, 2) })],
    ["JSON that has it as an object", JSON.stringify({ title: "x", stamp: JSON.parse(line) }, null, 2)],
    ["JSON that has it as a line", JSON.stringify({ title: "x", stamp: line })],
    ["CSV, by its column of addresses", `\ufeffindicator,value,edition,permalink\r\nxa_displaced,1000,3,${permalink}\r\n`],
    ["a list of references", `@misc{x,\n\turl = {${permalink}},\n}\n`],
    ["a permanent address", ` ${permalink} `],
  ])("%s", async (_, file) => {
    expect(await readStamp(file)).toEqual({ permalink });
    if (typeof file === "string") expect(await readStamp(strToU8(file))).toEqual({ permalink });
  });

  test("a PDF, by its keywords", async () => {
    expect(await readStamp(await toPdf(line))).toEqual({ permalink });
    expect(await readStamp(await toPdf(`${line} ٣`))).toEqual({ permalink });
  });

  test("a report, which has one for each chart", async () => {
    const file = toZip({ "docProps/core.xml": `<cp:keywords>${escapeXml(`${line}\n${other}\n${line}`)}</cp:keywords>` });
    expect((await readStamps(file)).map((found) => found.permalink)).toEqual([permalink, permalink.replace("edition=3", "edition=4")]);
  });
});

describe("no stamp is found, and nothing thrown,", () => {
  test.each<[string, Uint8Array | string]>([
    ["in an empty file", new Uint8Array()],
    ["in a PNG without one", toPng("tEXt", "Comment\0by hand")],
    ["in a PNG that is cut off", toPng("iTXt", `Stamp\0\0\0en\0\0${line}`).slice(0, 60)],
    ["in a stamp that is cut off", line.slice(0, 80)],
    ["in an address that pins no edition", "https://example.org/en/charts/displaced-in-examplia"],
    ["in JSON of something else", '{"stamp":{"permalink":3}}'],
    ["in a package of something else", toZip({ "readme.txt": line })],
    ["in a file that is too large", new Uint8Array(mostStampBytes + 1)],
    ["in deep nesting", "[".repeat(200_000)],
  ])("%s", async (_, file) => {
    expect(await readStamp(file)).toBeNull();
  });

  test("in a part that unpacks to more than any of ours", async () => {
    const bomb = zipSync({ "docProps/core.xml": new Uint8Array(20_000_000) });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(await readStamp(bomb)).toBeNull();
  });

  test("in a part that says it is small and is not", async () => {
    const bomb = Buffer.from(zipSync({ "docProps/core.xml": new Uint8Array(20_000_000) }));
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bomb.writeUInt32LE(10, entry + 24);
    expect(await readStamp(bomb)).toBeNull();
  });

  test("in addresses that end in no end of dots", async () => {
    const address = `https://example.org/en/charts/x?edition=1${".".repeat(7_900)}x `;
    const start = performance.now();
    expect(await readStamp(address.repeat(25))).toBeNull();
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test("in whatever bytes", async () => {
    const signatures = ["\x89PNG\r\n\x1a\n", "%PDF-1.7 /Keywords (", "PK\x03\x04", "{", ""].map((text) => Buffer.from(text, "latin1"));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...signatures), fc.uint8Array({ maxLength: 400 }), async (signature, rest) => {
        expect(await readStamp(Buffer.concat([signature, rest]))).toBeNull();
      }),
    );
  });
});
