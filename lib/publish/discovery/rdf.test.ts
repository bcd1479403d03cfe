import { expect, test } from "vitest";
import { type RdfNode, toJsonLd, toTurtle } from "./rdf";

const prefixes = { dct: "http://purl.org/dc/terms/", xsd: "http://www.w3.org/2001/XMLSchema#" };

function toNode(text: string, iri = "https://example.org/a"): RdfNode {
  return {
    id: "https://example.org/#one",
    type: "dct:Thing",
    properties: [
      [
        "dct:title",
        [
          { text, language: "en" },
          { text: "2020-01-01", datatype: "xsd:date" },
        ],
      ],
      ["dct:source", [{ iri }, { id: null, type: "dct:Part", properties: [["dct:title", [{ text: "part" }]]] }]],
      ["dct:nothing", []],
    ],
  };
}

/** What Turtle is made of, as far as we write it: addresses, prefixed names, texts, marks. */
const token =
  /\s+|<(?:[^\p{Cc} <>"{}|^`\\])*>|"(?:[^"\\\n\r]|\\[tbnrf"'\\]|\\u[0-9a-f]{4})*"(?:@[a-z]+|\^\^[a-z]+:\w+)?|@prefix\b|[a-z]*:\w*|\ba\b|[[\];,.]/guy;

function tokenise(turtle: string): string[] {
  token.lastIndex = 0;
  const found: string[] = [];
  while (token.lastIndex < turtle.length) {
    const at = token.lastIndex;
    const [text] = token.exec(turtle) ?? [];
    if (text === undefined) throw new Error(`No token at ${at}: ${turtle.slice(at, at + 40)}`);
    if (text.trim() !== "") found.push(text);
  }
  return found;
}

test("Turtle says each property once, and nothing of those without a value", () => {
  expect(toTurtle([toNode("A thing")], prefixes)).toBe(`@prefix dct: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<https://example.org/#one> a dct:Thing ;
  dct:title "A thing"@en, "2020-01-01"^^xsd:date ;
  dct:source <https://example.org/a>, [ a dct:Part ;
    dct:title "part" ] .
`);
});

test("no text or address reaches beyond itself", () => {
  const hostile = [
    '" . <a:b> <a:c> <a:d> . "',
    "a\\",
    "two\nlines\r\t",
    "\u0000\u0085",
    "half \ud800 pair",
    "</script>",
    "إيزيديون ئێزیدی",
  ];
  for (const text of hostile) {
    const found = tokenise(toTurtle([toNode(text, `https://example.org/a> . <b> "c"\\ {}`)], prefixes));
    expect(found.filter((one) => one === ".")).toHaveLength(3);
    expect(found.filter((one) => one.startsWith('"'))).toHaveLength(3);
    expect(JSON.parse(toJsonLd([toNode(text)], prefixes))["@graph"][0]["dct:title"][0]["@value"]).toBe(text);
  }
});
