/** An element of a drawing. */
export type SvgElement = { name: string; attributes: Record<string, string>; children: SvgNode[] };
export type SvgNode = SvgElement | string;

const token = /<(\/?)([\w:]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const attribute = /([\w:-]+)="([^"]*)"/g;
const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Reads SVG as this project writes it: well-formed, attributes in double quotes, neither comments nor sections of characters.
 *
 * @throws Error where it is none
 */
export function parseSvg(svg: string): SvgElement {
  const top: SvgElement = { name: "", attributes: {}, children: [] };
  const open = [top];
  let end = 0;
  for (const match of svg.matchAll(token)) {
    const [whole, closing, name, attributes = "", empty, text] = match;
    if (match.index !== end) throw new Error(`Not SVG as it is drawn here, at ${end}`);
    end += whole.length;
    const parent = open.at(-1) ?? top;
    if (text !== undefined) parent.children.push(decode(text));
    else if (closing) {
      if (open.length === 1 || parent.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
      open.pop();
    } else {
      const element = { name: name ?? "", attributes: toAttributes(attributes), children: [] };
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const root = top.children.find((node) => typeof node !== "string");
  if (end !== svg.length || open.length !== 1 || !root) throw new Error("The SVG is cut off");
  return root;
}

/** All text inside. */
export function toTextContent(node: SvgNode): string {
  return typeof node === "string" ? node : node.children.map(toTextContent).join("");
}

function toAttributes(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(attribute)].map(([, name, value = ""]) => [name, decode(value)]));
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hexadecimal, name) => {
    if (decimal) return String.fromCodePoint(Number(decimal));
    if (hexadecimal) return String.fromCodePoint(Number.parseInt(hexadecimal, 16));
    return entities[name] ?? whole;
  });
}
