/** A value of a property: an address, a text, or a resource without an address of its own. */
export type RdfValue = { iri: string } | { text: string; language?: string; datatype?: string } | RdfNode;

/** A resource with its type and properties, all by prefixed names (`dct:title`); `id` is its address, null where it has none. */
export type RdfNode = { id: string | null; type: string; properties: [name: string, values: RdfValue[]][] };

export type Prefixes = Record<string, string>;

/** Resources as JSON-LD 1.1, each with its properties under prefixed names. */
export function toJsonLd(nodes: readonly RdfNode[], prefixes: Prefixes): string {
  return `${JSON.stringify({ "@context": prefixes, "@graph": nodes.map(toJsonNode) }, null, 1)}\n`;
}

function toJsonNode({ id, type, properties }: RdfNode): Record<string, unknown> {
  return {
    ...(id !== null && { "@id": id }),
    "@type": type,
    ...Object.fromEntries(properties.filter(([, values]) => values.length > 0).map(([name, values]) => [name, values.map(toJsonValue)])),
  };
}

function toJsonValue(value: RdfValue): unknown {
  if ("iri" in value) return { "@id": value.iri };
  if ("properties" in value) return toJsonNode(value);
  const { text, language, datatype } = value;
  return { "@value": text, ...(language && { "@language": language }), ...(datatype && { "@type": datatype }) };
}

/** The same resources as Turtle. */
export function toTurtle(nodes: readonly RdfNode[], prefixes: Prefixes): string {
  const head = Object.entries(prefixes).map(([prefix, address]) => `@prefix ${prefix}: ${toIri(address)} .\n`);
  return `${head.join("")}\n${nodes.map((node) => `${node.id === null ? "[]" : toIri(node.id)} ${toPairs(node, "  ")} .\n`).join("\n")}`;
}

function toPairs({ type, properties }: RdfNode, indent: string): string {
  const pairs = properties
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name} ${values.map((value) => toTurtleValue(value, indent)).join(", ")}`);
  return [`a ${type}`, ...pairs].join(` ;\n${indent}`);
}

function toTurtleValue(value: RdfValue, indent: string): string {
  if ("iri" in value) return toIri(value.iri);
  if ("properties" in value) return `[ ${toPairs(value, `${indent}  `)} ]`;
  const { text, language, datatype } = value;
  return `"${text.replace(/["\\\n\r\t]|\p{Cc}|\p{Surrogate}/gu, escapeLetter)}"${language ? `@${language}` : datatype ? `^^${datatype}` : ""}`;
}

const escapes: Record<string, string> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Half of a pair is no character that RDF could hold. */
function escapeLetter(letter: string): string {
  const known = escapes[letter];
  if (known) return known;
  const code = letter.charCodeAt(0);
  return code >= 0xd800 ? "\ufffd" : `\\u${code.toString(16).padStart(4, "0")}`;
}

/** What stands in no address is written as its bytes, so that none ends before its end. */
function toIri(address: string): string {
  return `<${address.replace(/[\p{Cc} <>"{}|\\^`]/gu, (letter) => encodeURIComponent(letter))}>`;
}
