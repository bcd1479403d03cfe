/** What a drawing says is in these; the rest is Recharts' housekeeping. */
const droppedAttributes = new Set(["class", "id", "style", "tabindex", "clip-path"]);
const droppedElements = new Set(["title", "desc", "defs", "clippath", "style"]);
const defaults: Record<string, string> = { "stroke-width": "1", "fill-opacity": "1", "stroke-opacity": "1" };
/** Recharts hands these to every shape; only rectangles and texts have a use for them. */
const boxAttributes = new Set(["x", "y", "width", "height"]);
const boxless = new Set(["line", "path", "circle"]);
const numeric = new Set(["d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height", "points"]);
/** How an attribute of the root is known to have come from us. */
const rootAttributes = new Set(["width", "height", "viewBox", "role", "aria-label", "direction", "font-family", "font-size"]);

/** The drawing as a small, self-contained SVG, the same bytes for the same drawing: no ids, no classes, coordinates to a tenth of a pixel. */
export function toCompactSvg(root: Element, language: string): string {
  const attributes = toPairs(root).filter(([name]) => rootAttributes.has(name));
  const head = [["xmlns", "http://www.w3.org/2000/svg"], ["lang", language], ...attributes] as [string, string][];
  return `<svg${toText(head)}>${toContent(root)}</svg>`;
}

function toContent(parent: Element): string {
  let text = "";
  for (const node of Array.from(parent.childNodes)) {
    if (node.nodeType === 3) text += escapeText(node.textContent ?? "");
    else if (node.nodeType === 1) text += toElement(node as Element);
  }
  return text;
}

function toElement(element: Element): string {
  const name = element.localName;
  if (droppedElements.has(name.toLowerCase())) return "";
  const pairs = toPairs(element)
    .filter(([attribute, value]) => !isClutter(name, attribute, value))
    .map(([attribute, value]): [string, string] => [attribute, numeric.has(attribute) ? toRounded(value) : value]);
  const content = toContent(element);
  if (name === "g" && (content === "" || pairs.length === 0)) return content;
  return content === "" ? `<${name}${toText(pairs)}/>` : `<${name}${toText(pairs)}>${content}</${name}>`;
}

function isClutter(element: string, attribute: string, value: string): boolean {
  if (droppedAttributes.has(attribute) || attribute.startsWith("data-") || defaults[attribute] === value) return true;
  if (element === "line" && attribute === "fill") return true;
  return boxless.has(element) && boxAttributes.has(attribute);
}

function toPairs(element: Element): [string, string][] {
  return Array.from(element.attributes, (attribute): [string, string] => [attribute.name, attribute.value]);
}

function toText(pairs: [string, string][]): string {
  return pairs.map(([name, value]) => ` ${name}="${escapeText(value).replaceAll('"', "&quot;")}"`).join("");
}

/** `12.3456,7.0` becomes `12.3 7`. */
function toRounded(value: string): string {
  return value.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 10) / 10)).replaceAll(",", " ");
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
