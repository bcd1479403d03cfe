import { strToU8 } from "fflate";
import { packArchive } from "../archive";
import { escapeXml } from "./xml";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageTypes = "http://schemas.openxmlformats.org/package/2006/relationships/metadata";

const defaultTypes: Record<string, string> = {
  rels: "application/vnd.openxmlformats-package.relationships+xml",
  xml: "application/xml",
  png: "image/png",
  svg: "image/svg+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

type Relationship = { id: string; type: string; target: string; external: boolean };

/** A file of Office Open XML: its parts, what each of them is, and how they lead to each other. */
export class OfficePackage {
  readonly #parts = new Map<string, Uint8Array>();
  readonly #types = new Map<string, string>();
  readonly #relationships = new Map<string, Relationship[]>();

  /** Puts a part of XML; `contentType` says what it is beyond that. */
  addXml(path: string, xml: string, contentType?: string): void {
    this.addBytes(path, strToU8(declaration + xml));
    if (contentType) this.#types.set(path, `application/vnd.${contentType}+xml`);
  }

  addBytes(path: string, bytes: Uint8Array): void {
    this.#parts.set(path, bytes);
  }

  /** Lets a part (or the package, by an empty path) lead to another part, and says by which name. */
  relate(from: string, type: string, to: string): string {
    const whole = type === "core-properties" ? `${packageTypes}/${type}` : type.includes("://") ? type : `${relationshipTypes}/${type}`;
    return this.#add(from, { type: whole, target: `/${to}`, external: false });
  }

  /** Lets a part lead to an address on the web. The same address has one name. */
  link(from: string, address: string): string {
    const known = this.#relationships.get(from)?.find(({ external, target }) => external && target === address);
    return known?.id ?? this.#add(from, { type: `${relationshipTypes}/hyperlink`, target: address, external: true });
  }

  #add(from: string, relationship: Omit<Relationship, "id">): string {
    const all = this.#relationships.get(from) ?? [];
    const id = `rId${all.length + 1}`;
    this.#relationships.set(from, [...all, { id, ...relationship }]);
    return id;
  }

  /** The file: the same parts give the same bytes. Its clock is that of an instant. */
  toBytes(instant: string): Uint8Array {
    const files: Record<string, Uint8Array> = { "[Content_Types].xml": strToU8(declaration + this.#toContentTypes()) };
    for (const [from, all] of this.#relationships) files[toRelationshipsPath(from)] = strToU8(declaration + toRelationshipsXml(all));
    for (const [path, bytes] of this.#parts) files[path] = bytes;
    return packArchive(files, instant);
  }

  #toContentTypes(): string {
    const endings = new Set(["rels", "xml", ...[...this.#parts.keys()].map((path) => path.slice(path.lastIndexOf(".") + 1))]);
    const defaults = [...endings].map((ending) => `<Default Extension="${ending}" ContentType="${defaultTypes[ending]}"/>`);
    const overrides = [...this.#types].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
    return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join("")}${overrides.join("")}</Types>`;
  }
}

function toRelationshipsPath(from: string): string {
  const cut = from.lastIndexOf("/") + 1;
  return `${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`;
}

function toRelationshipsXml(all: Relationship[]): string {
  const each = all.map(
    ({ id, type, target, external }) =>
      `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ""}/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join("")}</Relationships>`;
}
