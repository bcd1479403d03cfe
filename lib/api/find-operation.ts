import "server-only";
import { z } from "zod";
import type { DocumentOperation, ListOperation } from "./operation";
import { API_PATH, documentOperations, listOperations } from "./operations";
import { NotFoundError, toShown } from "./refusal";

/** What an address of the API is of. */
export type Found =
  | { kind: "list"; operation: ListOperation }
  | { kind: "row"; operation: ListOperation; key: string }
  | { kind: "document"; operation: DocumentOperation; path: Record<string, string> }
  | { kind: "openapi"; parameters: z.ZodObject };

/** The description of the API takes no parameters. */
const noParameters = z.strictObject({});

/**
 * The operation that answers at an address, also where the site stands below a path of its own.
 *
 * @throws NotFoundError where there is none
 */
export function findOperation(pathname: string): Found {
  const begins = pathname.indexOf(`${API_PATH}/`);
  const parts = pathname
    .slice(begins + API_PATH.length + 1)
    .split("/")
    .map(decode);
  if (begins >= 0 && parts.every((part) => part !== null)) {
    const [name = "", key] = parts;
    if (parts.length === 1 && name === "openapi.json") return { kind: "openapi", parameters: noParameters };
    const document = documentOperations.map((operation) => toMatch(operation, parts)).find((match) => match !== null);
    if (document) return document;
    const list = listOperations.find(({ path }) => path === `/${name}`);
    if (list && parts.length === 1) return { kind: "list", operation: list };
    if (list?.find && parts.length === 2 && key) return { kind: "row", operation: list, key };
  }
  throw new NotFoundError(`Nothing answers at ${toShown(pathname)}. ${API_PATH}/openapi.json lists what does.`);
}

function toMatch(operation: DocumentOperation, parts: string[]): Found | null {
  const wanted = operation.path.slice(1).split("/");
  if (wanted.length !== parts.length) return null;
  const path: Record<string, string> = {};
  for (const [index, one] of wanted.entries()) {
    const part = parts[index] ?? "";
    if (one.startsWith("{")) path[one.slice(1, -1)] = part;
    else if (one !== part) return null;
  }
  return { kind: "document", operation, path };
}

function decode(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
