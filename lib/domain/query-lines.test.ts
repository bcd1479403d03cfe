import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LineColumn, lineNames, toQueryLines } from "./query-lines";

const columns: LineColumn[] = [
  { name: "indicator", kind: "text" },
  { name: "period_end", kind: "day" },
  { name: "value", kind: "number" },
];
const base = "https://figures.example.org/api/v1/observations";

test("empty parameters are left out, commas stay, and what would end a quotation is written as bytes", () => {
  const { url } = toQueryLines(
    base,
    [
      ["indicator", "a,b"],
      ["location", ""],
      ["publisher", `x' "y" $(z)\\`],
    ],
    columns,
  );
  expect(url).toBe(`${base}?indicator=a,b&publisher=x%27+%22y%22+%24%28z%29%5C`);
});

test("tables are read as whole CSVs, whatever the address asks for", () => {
  const lines = toQueryLines(
    base,
    [
      ["limit", "5"],
      ["format", "json"],
      ["hxl", "1"],
    ],
    columns,
  );
  expect(lines.url).toBe(`${base}?limit=5&format=json&hxl=1`);
  for (const name of ["r", "pandas", "python", "powerQuery"] as const) expect(lines[name]).toContain(`"${base}?limit=5&format=csv"`);
});

test("columns that are not asked for are not typed", () => {
  const lines = toQueryLines(base, [["fields", "value,indicator"]], columns);
  expect(lines.powerQuery).toContain(`{{"indicator", type text}, {"value", type number}}`);
  expect(lines.r).not.toContain("period_end");
  expect(lines.pandas).not.toContain("parse_dates");
});

test("the lines of every program, to the letter", () => {
  const lines = toQueryLines(base, [["indicator", "idps"]], columns);
  expect(lines.curl).toBe(`curl --fail --globoff --output observations.json '${base}?indicator=idps'`);
  expect(lines.r).toBe(
    `observations <- read.csv("${base}?indicator=idps&format=csv", encoding = "UTF-8", na.strings = "", check.names = FALSE)\nobservations$period_end <- as.Date(observations$period_end)`,
  );
  expect(lines.pandas).toBe(
    `import pandas as pd\n\nobservations = pd.read_csv(\n    "${base}?indicator=idps&format=csv",\n    keep_default_na=False, na_values=[""],\n    parse_dates=["period_end"],\n)`,
  );
});

test("what stands in a form can end none of the lines before their end", () => {
  const hostile = `'; rm -rf ~; "); import os #\n$(id)\`id\`\\`;
  const lines = toQueryLines(base, [["indicator", hostile]], columns);
  for (const name of lineNames) expect(lines[name], name).not.toContain("rm -rf");
  expect(lines.curl.match(/'/g)).toHaveLength(2);
});

const has = (program: string, args: string[]) => spawnSync(program, args).status === 0;
const csv = 'indicator,period_end,value\r\n"NA",2020-12-31,1200000\r\n"two\r\nlines, ""quoted"" إيزيديون",2021-12-31,\r\n';

describe("run as they are written", () => {
  const server = createServer((_request, response) => response.setHeader("Content-Type", "text/csv; charset=utf-8").end(csv));
  let address = "";
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1/observations`;
  });
  afterAll(() => server.close());
  const run = async (program: string, code: string) => {
    const { spawn } = await import("node:child_process");
    const child = spawn(program, program === "python3" ? ["-c", code] : ["-e", code], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, PYTHONIOENCODING: "utf-8", NO_PROXY: "*", no_proxy: "*" },
    });
    let out = "";
    child.stdout.on("data", (chunk) => {
      out += chunk;
    });
    await new Promise((resolve) => child.on("close", resolve));
    return out.trim();
  };

  test.skipIf(!has("python3", ["--version"]))(
    "Python reads every row and letter, and takes nothing but an empty cell for missing",
    async () => {
      const { python, pandas } = toQueryLines(address, [], columns);
      const out = await run("python3", `${python}\nimport json\nprint(json.dumps(observations))`);
      expect(JSON.parse(out)).toEqual([
        { indicator: "NA", period_end: "2020-12-31", value: "1200000" },
        { indicator: 'two\r\nlines, "quoted" إيزيديون', period_end: "2021-12-31", value: "" },
      ]);
      // pandas itself is not among a machine's usual parts: that the lines are Python is checked.
      expect(await run("python3", `import ast\nast.parse(${JSON.stringify(pandas)})\nprint("read")`)).toBe("read");
    },
  );

  test.skipIf(!has("Rscript", ["--version"]))("R reads every row, with days as days", async () => {
    const { r } = toQueryLines(address, [], columns);
    const out = await run(
      "Rscript",
      `${r}\ncat(nrow(observations), class(observations$period_end), is.na(observations$value[2]), observations$indicator[1])`,
    );
    expect(out).toBe("2 Date TRUE NA");
  });
});
