import { suggestNearest } from "@/lib/domain/nearest";
import type { FormatTerms } from "../formats/format";
import { describePartialDate, isPartialDate } from "../map/day";
import type { SourceColumn } from "../map/source-columns";
import type { KnownPublisher, KnownSource } from "./known-publishers";

/** What a row, or the command, says of its source. */
export type SourceWords = Partial<Record<SourceColumn, string>>;

export type MadeSource = { id: string; publisher: string; quotedBody: string };
export type SourceFault = { column: SourceColumn | null; value: string | null; reason: string };

/** A code out of a name: small letters, digits and hyphens. */
export function toSlug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/[^a-z0-9-]/g, "")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "");
}

/**
 * Makes the sources of rows that name none. The id is made of the publisher's code and the title, so that the same document brought
 * again is the same source.
 */
export class SourceMaker {
  readonly newPublishers = new Map<string, Record<string, string>>();
  readonly newSources = new Map<string, Record<string, string>>();
  readonly #publishers: KnownPublisher[];
  readonly #sources: ReadonlyMap<string, KnownSource>;
  readonly #options: SourceWords;
  readonly #terms: FormatTerms | null;
  readonly #made = new Map<string, MadeSource | SourceFault>();
  readonly #newPublisher: string | null;

  /**
   * @param options what the command says; a row's own words come first
   * @param newPublisher name of a publisher to introduce with this file
   */
  constructor(
    known: { publishers: readonly KnownPublisher[]; sources: readonly KnownSource[] },
    options: SourceWords,
    terms: FormatTerms | null,
    newPublisher: string | null,
  ) {
    this.#publishers = [...known.publishers];
    this.#sources = new Map(known.sources.map((source) => [source.id, source]));
    this.#options = options;
    this.#terms = terms;
    this.#newPublisher = newPublisher;
  }

  /** A publisher that comes with the file. */
  know(publisher: KnownPublisher): void {
    if (!this.#publishers.some(({ code }) => code === publisher.code)) this.#publishers.push(publisher);
  }

  /** The source of a row, made where it is new, or why there can be none. */
  resolve(words: SourceWords): MadeSource | SourceFault {
    const said = (column: SourceColumn) => (words[column] || this.#options[column] || "").trim();
    const publisher = said("publisher") || this.#newPublisher || (this.#terms?.publisher ?? "");
    const parts = [publisher, said("quoted_body"), said("source_title"), said("source_url"), said("published_on"), said("licence")];
    const key = parts.join("\n");
    const known = this.#made.get(key);
    if (known) return known;
    const made = this.#make(publisher, said);
    this.#made.set(key, made);
    return made;
  }

  #make(publisherText: string, said: (column: SourceColumn) => string): MadeSource | SourceFault {
    if (publisherText === "")
      return fault("publisher", null, "is missing; name a source of the catalogue, or say who published the figures (--publisher)");
    const publisher = this.#findPublisher("publisher", publisherText);
    if ("reason" in publisher) return publisher;
    const quoted = said("quoted_body");
    const quotedBody = quoted === "" ? null : this.#findPublisher("quoted_body", quoted);
    if (quotedBody && "reason" in quotedBody) return quotedBody;
    const title = said("source_title") || (this.#terms?.defaultTitle ?? "");
    if (title === "")
      return fault("source_title", null, "is missing; say in which document or data set the figures stand (--source-title)");
    const slug = toSlug(title);
    if (slug === "") return fault("source_title", title, "has no Latin letter or digit to make an id of; give the title in English");
    const publishedOn = said("published_on");
    if (publishedOn !== "" && !isPartialDate(publishedOn)) return fault("published_on", publishedOn, describePartialDate(publishedOn));

    const id = `${publisher.code}-${slug}`.slice(0, 100).replace(/-$/, "");
    const before = this.#sources.get(id);
    this.newSources.set(id, {
      id,
      publisher: publisher.code,
      quoted_body: quotedBody?.code ?? "",
      title,
      url: said("source_url") || (before?.url ?? ""),
      published_on: publishedOn || (before?.published_on ?? ""),
      licence: said("licence") || this.#terms?.licence || before?.licence || publisher.licence,
      redistributable: this.#terms?.redistributable ?? before?.redistributable ?? "",
      seen_at: before?.seen_at ?? "",
    });
    return { id, publisher: publisher.code, quotedBody: quotedBody?.code ?? "" };
  }

  #findPublisher(column: SourceColumn, text: string): KnownPublisher | SourceFault {
    const wanted = text.toLowerCase();
    const found = this.#publishers.find(
      ({ code, name, short }) => code === text || name.toLowerCase() === wanted || (short !== "" && short.toLowerCase() === wanted),
    );
    if (found) return found;
    const name = this.#newPublisher;
    if (name !== null && (wanted === name.toLowerCase() || wanted === toSlug(name))) return this.#introduce(name);
    const near = suggestNearest(
      text,
      this.#publishers.flatMap((publisher) => [
        { code: publisher.code, name: publisher.name },
        ...(publisher.short ? [{ code: publisher.code, name: publisher.short }] : []),
      ]),
    );
    return fault(column, text, `is not a known publisher${near || ";"} if it is a new one, introduce it with --new-publisher "${text}"`);
  }

  #introduce(name: string): KnownPublisher | SourceFault {
    const code = toSlug(name);
    if (code === "") return fault("publisher", name, "has no Latin letter or digit to make a code of; give its name in English");
    const licence = this.#options.licence?.trim() || "not stated";
    const publisher = { code, name, short: "", licence };
    this.#publishers.push(publisher);
    this.newPublishers.set(code, {
      code,
      name_en: name,
      kind: "other",
      licence,
      redistributable: "facts_only",
      credit_line: name,
    });
    return publisher;
  }
}

function fault(column: SourceColumn | null, value: string | null, reason: string): SourceFault {
  return { column, value, reason };
}
