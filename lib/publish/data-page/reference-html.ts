import "server-only";
import type { DocumentOperation, ListOperation } from "@/lib/api/operation";
import { API_PATH, documentOperations, listOperations } from "@/lib/api/operations";
import { escapeXml } from "@/lib/export/picture/xml";
import type { Translator } from "@/lib/i18n/translator";
import { listParameters, type ParameterWords } from "./parameter-words";

type Words = Record<"parameters" | "columns" | "common" | "path" | "name" | "meaning" | "example", string>;

/**
 * Every resource with its parameters and columns, from the registry that checks the requests, as markup for `ServerHtml`: as React's children
 * it would weigh twice as much. What the API says is English and set from left to right in every language.
 */
export function toReferenceHtml(t: Translator): string {
  const words: Words = {
    parameters: t("data.reference.parameters"),
    columns: t("data.reference.columns"),
    common: t("data.reference.common"),
    path: t("data.reference.path"),
    name: t("data.reference.name"),
    meaning: t("data.reference.meaning"),
    example: t("data.reference.example"),
  };
  return [
    toCommon(words),
    ...listOperations.map((one) => toList(one, words)),
    ...documentOperations.map((one) => toDocument(one, words)),
  ].join("");
}

/** Those whose words are the same for every list. */
const commonNames = new Set(["edition", "limit", "cursor", "format", "hxl"]);

function toCommon(words: Words): string {
  const [first] = listOperations;
  const common = first ? listParameters(first.parameters).filter(({ name }) => commonNames.has(name)) : [];
  return toFold("common", escapeXml(words.common), toParameterTable(words.parameters, common, words));
}

function toList({ name, path, summary, description, parameters, columns }: ListOperation, words: Words): string {
  const own = listParameters(parameters).filter((parameter) => !commonNames.has(parameter.name));
  const rows = columns.map((column) => [
    toCode(column.name),
    toEnglish(column.schema.description ?? ""),
    column.hxl ? toCode(column.hxl) : "",
  ]);
  return toFold(
    name,
    `${toCode(`${API_PATH}${path}`)} ${toEnglish(summary)}`,
    `<p>${toEnglish(description)}</p>${toParameterTable(words.parameters, own, words)}${toTable(words.columns, [words.name, words.meaning, "HXL"], rows)}`,
  );
}

function toDocument({ name, path, summary, description, parameters, pathParameters }: DocumentOperation, words: Words): string {
  const inPath = listParameters(pathParameters);
  return toFold(
    name,
    `${toCode(`${API_PATH}${path}`)} ${toEnglish(summary)}`,
    `<p>${toEnglish(description)}</p>${inPath.length > 0 ? toParameterTable(words.path, inPath, words) : ""}${toParameterTable(words.parameters, listParameters(parameters), words)}`,
  );
}

function toFold(id: string, summary: string, content: string): string {
  return `<details id="resource-${escapeXml(id)}"><summary>${summary}</summary>${content}</details>`;
}

function toParameterTable(caption: string, parameters: ParameterWords[], words: Words): string {
  const rows = parameters.map(({ name, description, example, choices }) => [
    toCode(name),
    // The description already says how values of a dimension are asked for; a list that never changes is named with it.
    toEnglish(`${description}${choices && choices.length <= 30 ? ` ${choices.map((one) => `\`${one}\``).join(", ")}.` : ""}`),
    example ? toCode(example) : "",
  ]);
  return toTable(caption, [words.name, words.meaning, words.example], rows);
}

function toTable(caption: string, heads: string[], rows: string[][]): string {
  const head = heads.map((text) => `<th scope="col">${escapeXml(text)}</th>`).join("");
  const body = rows.map(
    ([name = "", ...cells]) => `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`,
  );
  return `<div class="reference-table" role="region" tabindex="0" aria-label="${escapeXml(caption)}"><table><caption>${escapeXml(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

/** Words between backticks are names. */
function toEnglish(text: string): string {
  return `<span lang="en" dir="ltr">${escapeXml(text).replace(/`([^`]*)`/g, "<code>$1</code>")}</span>`;
}

function toCode(text: string): string {
  return `<code dir="ltr">${escapeXml(text)}</code>`;
}
