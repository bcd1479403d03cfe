import fc from "fast-check";

type Schema = {
  type?: string | string[];
  enum?: string[];
  const?: string;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
  default?: unknown;
};
type Parameter = {
  name: string;
  in: "query" | "path";
  required: boolean;
  style?: string;
  explode?: boolean;
  schema: Schema;
  example?: unknown;
};
type Answer = { $ref?: string; content?: Record<string, { schema: object }> };
type Operation = { operationId: string; parameters: Parameter[]; responses: Record<string, Answer> };
export type OpenApi = { paths: Record<string, { get: Operation }>; components: { responses: Record<string, Answer> } };

/** A request, and whether all of it is as the document allows. */
export type Call = { path: string; operation: Operation; address: string; method: "GET" | "HEAD"; kind: "valid" | "hostile" };

/** What no parameter expects, as an address has it. */
const odd = [
  ...["%00", "%E2%80%AE", "%ED%A0%80", "%FF%FE", "%ZZ", "%", "\u00a0", "__proto__", "constructor", "toString", "hasOwnProperty"],
  ...["0000-01-01", "9999-12-31", "10000-01-01", "2025-02-30", "-0001-01-01", "2025-01-01T00:00:00%2B99:99", "9999-12-31T23:59:59-23:59"],
  ...["-1", "0", "1.5", "1e9", "NaN", "Infinity", "2147483648", "9223372036854775808", "9".repeat(400), "0x10", "١٢"],
  ...["'%20OR%201=1--", "%22;DROP%20TABLE%20observation;--", "%5C", "../../etc/passwd", "..%2f..%2f", "%0d%0aSet-Cookie:x=1"],
  ...["%3Cscript%3E", ",", ",,,,", "none,none", "*", "%25", "[]", "{}", "null", "undefined", "true", "a".repeat(3_900), ",".repeat(3_000)],
  ...["WzEsMSwieCIsWyIxIl1d", "WzEsOTk5OTk5OTk5LCJ4IixbIjEiXV0", "e30", "bnVsbA", "csv", "1", "-id", "IQ", "idps,IQ"],
];
const hostile = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...odd) },
  { weight: 5, arbitrary: fc.string({ maxLength: 60 }).map(encode) },
  { weight: 5, arbitrary: fc.string({ unit: "binary", maxLength: 30 }).map(encode) },
  { weight: 1, arbitrary: fc.constantFrom("a".repeat(50_000), `${"x,".repeat(4_000)}x`) },
);

/** Half a pair of surrogates can't be written as an address has it. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}

function toType({ type }: Schema): string {
  return [type].flat()[0] ?? "string";
}

/** Values that the parameter's own schema allows; the example, where letters must be those of a known code. */
function toValid({ schema, example, name }: Parameter): fc.Arbitrary<string> {
  const examples = example === undefined ? [] : [[example].flat().join(",")];
  const type = toType(schema);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (type === "array" && schema.items?.enum)
    return fc.uniqueArray(fc.constantFrom(...schema.items.enum), { minLength: 1, maxLength: 4 }).map((values) => values.join(","));
  if (type === "array" && schema.items?.anyOf) return fc.constantFrom(...examples, "", "none", ...examples.map((one) => `${one},none`));
  // An edition that is not there is right too, but one of the first does not know the codes of today.
  if (name === "edition") return fc.constantFrom(...examples, "999");
  if (type === "integer") return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1000, 1000) }).map(String);
  if (schema.format === "date" || schema.allOf?.some(({ format }) => format === "date") || schema.anyOf)
    return fc
      .date({ min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10));
  return examples.length > 0 ? fc.constantFrom(...examples) : fc.constant("");
}

/** Some of the parameters, each as its schema allows; a cursor belongs to an answer, and is not made up. */
function toValidQuery(parameters: Parameter[]): fc.Arbitrary<string[]> {
  const chosen = parameters.filter(({ name, explode }) => name !== "cursor" && name !== "url" && name !== "hxl" && explode !== true);
  return fc.tuple(fc.subarray(chosen), ...chosen.map((parameter) => toValid(parameter))).map(([wanted, ...values]) =>
    chosen.flatMap((parameter, index) => {
      const isWanted = (wanted as Parameter[]).includes(parameter) || parameter.required;
      return isWanted ? [`${parameter.name}=${encode(String(values[index]))}`] : [];
    }),
  );
}

/** A key as one part of a path: whatever fetch and HTTP would take for several parts, or for none, is written otherwise. */
function toKey(value: string): string {
  const part = value.replaceAll("/", "%2F");
  return /^\.*$/.test(part) ? `x${part}` : part;
}

function toPath(path: string, parameters: Parameter[], values: Record<string, string>): string {
  return path.replace(
    /\{(\w+)\}/g,
    (_, name: string) => values[name] ?? encode(String(parameters.find((one) => one.name === name)?.example)),
  );
}

function toAddress(path: string, query: string[]): string {
  return query.length > 0 ? `${path}?${query.join("&")}` : path;
}

/** Requests to every operation: one of examples each, and any number of valid and hostile ones. */
export function callsOf(document: OpenApi): { examples: Call[]; any: fc.Arbitrary<Call>; hostile: fc.Arbitrary<Call> } {
  const operations = Object.entries(document.paths).map(([path, { get }]) => ({ path, operation: get }));
  const examples = operations.flatMap(({ path, operation }): Call[] => {
    const { parameters } = operation;
    const only = parameters.filter(({ in: place, example, explode }) => place === "query" && example !== undefined && explode !== true);
    const required = only.filter((one) => one.required).map((one) => `${one.name}=${encode([one.example].flat().join(","))}`);
    const toCall = (query: string[]): Call => ({
      path,
      operation,
      address: toAddress(toPath(path, parameters, {}), query),
      method: "GET",
      kind: "valid",
    });
    // An embedded chart is asked for by an address that the document can't know.
    if (operation.operationId === "oembed") return [{ ...toCall([]), kind: "hostile" }];
    return [
      toCall(required),
      ...only.filter((one) => !one.required).map((one) => toCall([...required, `${one.name}=${encode([one.example].flat().join(","))}`])),
    ];
  });
  const valid = fc.constantFrom(...operations.filter(({ operation }) => operation.operationId !== "oembed")).chain(({ path, operation }) =>
    toValidQuery(operation.parameters.filter(({ in: place }) => place === "query")).map(
      (query): Call => ({
        path,
        operation,
        address: toAddress(toPath(path, operation.parameters, {}), query),
        method: "GET",
        kind: "valid",
      }),
    ),
  );
  const bad = fc.constantFrom(...operations).chain(({ path, operation }) => {
    const { parameters } = operation;
    const names = parameters.filter(({ in: place, explode }) => place === "query" && explode !== true).map(({ name }) => name);
    const name =
      names.length > 0 ? fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: hostile }) : hostile;
    const query = fc.array(fc.tuple(name, hostile), { maxLength: 4 }).map((pairs) => pairs.map(([one, value]) => `${one}=${value}`));
    const inPath = parameters.filter(({ in: place }) => place === "path");
    const keys = fc.tuple(...inPath.map(() => fc.option(hostile, { nil: null, freq: 2 })));
    return fc
      .tuple(
        toValidQuery(parameters.filter(({ in: place }) => place === "query")),
        query,
        keys,
        fc.constantFrom("GET", "GET", "GET", "HEAD"),
        fc.boolean(),
      )
      .map(([good, evil, values, method, isAlone]): Call => {
        const given = Object.fromEntries(
          inPath.flatMap(({ name: key }, index) => (values[index] != null ? [[key, toKey(values[index])]] : [])),
        );
        return {
          path,
          operation,
          address: toAddress(toPath(path, parameters, given), isAlone ? evil : [...good, ...evil]),
          method: method as Call["method"],
          kind: "hostile",
        };
      });
  });
  return { examples, any: fc.oneof({ weight: 1, arbitrary: valid }, { weight: 2, arbitrary: bad }), hostile: bad };
}
