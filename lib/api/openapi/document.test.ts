import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { documentOperations, listOperations } from "../operations";
import { toOpenApi } from "./document";

type Json = Record<string, unknown>;
const document = JSON.parse(JSON.stringify(toOpenApi())) as Json & { paths: Record<string, { get: Json & { parameters: Json[] } }> };

function collect(value: unknown, found: { refs: string[]; schemas: Json[] } = { refs: [], schemas: [] }) {
  if (Array.isArray(value)) for (const one of value) collect(one, found);
  else if (typeof value === "object" && value !== null)
    for (const [name, one] of Object.entries(value)) {
      if (name === "$ref") found.refs.push(String(one));
      if (name === "schema") found.schemas.push(one as Json);
      collect(one, found);
    }
  return found;
}

function resolve(ref: string): unknown {
  return ref
    .slice(2)
    .split("/")
    .reduce<unknown>((value, part) => (value as Json | undefined)?.[part], document);
}

test("every reference leads somewhere", () => {
  const { refs } = collect(document);
  expect(refs.length).toBeGreaterThan(50);
  expect(refs.filter((ref) => resolve(ref) === undefined)).toEqual([]);
});

test("every schema is one of JSON Schema 2020-12, and every example meets its own", () => {
  const ajv = addFormats(new Ajv2020({ strict: false, allErrors: true }));
  ajv.addSchema({ $id: "doc", ...document });
  const { schemas } = collect(document);
  for (const schema of schemas) ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc#/')));
  for (const { get } of Object.values(document.paths))
    for (const response of Object.values(get.responses as Json)) {
      const { schema, example } =
        ((response as Json).content as Record<string, { schema: Json; example?: unknown }> | undefined)?.["application/json"] ?? {};
      if (!schema || example === undefined) continue;
      const check = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc#/')));
      expect(check(example), JSON.stringify(check.errors)).toBe(true);
    }
});

test("every operation is in it, each parameter described, lists with commas between", () => {
  for (const { path, parameters } of [...listOperations, ...documentOperations]) {
    const described = document.paths[path]?.get.parameters ?? [];
    for (const name of Object.keys(parameters.shape)) {
      const one = described.find((parameter) => parameter.name === name && parameter.in === "query");
      expect(one?.description, `${path} ${name}`).toBeTruthy();
      if ((one?.schema as Json | undefined)?.type === "array") expect(one).toMatchObject({ style: "form", explode: false });
    }
  }
  const names = Object.values(document.paths).map(({ get }) => get.operationId);
  expect(new Set(names).size).toBe(names.length);
});
