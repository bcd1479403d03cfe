import { ImportRefused } from "../refusal";
import type { Format } from "./format";
import { MappingConverter } from "./mapping-converter";
import { type Mapping, mappingSchema } from "./mapping-schema";

/**
 * Reads a mapping file and makes a format of it.
 *
 * @throws ImportRefused with every fault of the mapping
 */
export function parseMapping(json: string, fileName: string): Format {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch (error) {
    throw refuse(fileName, [`is not well-formed JSON (${error instanceof Error ? error.message : error})`]);
  }
  const checked = mappingSchema.safeParse(content);
  if (checked.success) return toFormat(checked.data);
  throw refuse(
    fileName,
    checked.error.issues.map(({ path, message }) => `${path.length > 0 ? `${path.join(".")}: ` : ""}${message}`),
  );
}

function refuse(fileName: string, reasons: string[]): ImportRefused {
  return new ImportRefused(
    fileName,
    reasons.map((reason) => ({ line: null, column: null, value: null, reason })),
  );
}

/** The mapping as a format: recognised by having every column that the mapping names. */
export function toFormat(mapping: Mapping): Format {
  const needed = listColumns(mapping);
  return {
    name: mapping.name,
    title: mapping.title,
    terms: { publisher: "", licence: "", redistributable: null, defaultTitle: "" },
    recognises: ({ names }) => needed.every((name) => names.includes(name)),
    convert: (header, options, places, out) => {
      for (const name of new Set(needed)) {
        const again = header.names.lastIndexOf(name);
        if (header.names.indexOf(name) !== again)
          out.refuse(header.row, again, name, "heads two columns, and the mapping names it: give them different names");
      }
      return new MappingConverter(mapping, header, options, places, out);
    },
  };
}

function listColumns(value: unknown, key = ""): string[] {
  if (typeof value === "string") return ["column", "from", "to", "year", "month", "lower", "upper"].includes(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((entry) => listColumns(entry));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => (name === "codes" ? [] : listColumns(inside, name)));
}
