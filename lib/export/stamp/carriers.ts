import type { ExportFormat } from "../export-options";

/**
 * Where each format carries its stamp, the line that `toStampText` gives. Writers put it there, and `readStamp` looks there; in a report
 * with several charts, every carrier holds the stamps of all of them one after the other, a line each.
 */
export const stampCarriers = {
  /** The text of this element, escaped as XML. */
  svg: { element: "metadata" },
  /** An iTXt (or tEXt) chunk with this keyword, not compressed. */
  png: { keyword: "Stamp" },
  /** This entry of the document information dictionary, as a string in Latin-1 (all of a stamp is ASCII). */
  pdf: { infoKey: "Keywords" },
  /** The keywords of `docProps/core.xml`, or a property of this name in `docProps/custom.xml`. */
  pptx: { parts: ["docProps/core.xml", "docProps/custom.xml"], property: "Stamp" },
  docx: { parts: ["docProps/core.xml", "docProps/custom.xml"], property: "Stamp" },
  /** A cell of the sheet About, in its shared strings or within the cell; or the properties of the document. */
  xlsx: {
    parts: ["docProps/core.xml", "docProps/custom.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet3.xml"],
    property: "Stamp",
  },
  /** This property of the outermost object: the stamp as an object or as its line. */
  json: { property: "stamp" },
  /** The same property in the description of the package. */
  zip: { parts: ["datapackage.json"], property: "stamp" },
  /** No comments and no preface: a column of this name that has the permalink in each row. */
  csv: { column: "permalink" },
} as const satisfies Record<ExportFormat, object>;
