import { BuilderElement, TextRun, type XmlComponent } from "docx";
import { type DocxReader, toRunProperties } from "./runs";

type FieldPart = "begin" | "separate" | "end";

/** A field with its result as it reads until a word processor works it out anew, in runs of the result's direction. */
export function toField(instruction: string, result: string, reader: DocxReader): TextRun[] {
  return [...toFieldStart(instruction, reader), toFieldRun([result], reader), toFieldEnd(reader)];
}

/** Begin of a field whose result stands in the runs and paragraphs up to its end. */
export function toFieldStart(instruction: string, reader: DocxReader): TextRun[] {
  return [
    toFieldRun([toMark("begin")], reader),
    toFieldRun([toInstruction(instruction)], reader),
    toFieldRun([toMark("separate")], reader),
  ];
}

export function toFieldEnd(reader: DocxReader): TextRun {
  return toFieldRun([toMark("end")], reader);
}

function toFieldRun(children: (XmlComponent | string)[], reader: DocxReader): TextRun {
  return new TextRun({ ...toRunProperties({ text: "", direction: reader.direction }, reader), children });
}

function toMark(part: FieldPart): XmlComponent {
  return new BuilderElement({ name: "w:fldChar", attributes: { type: { key: "w:fldCharType", value: part } } });
}

function toInstruction(instruction: string): XmlComponent {
  const element = new BuilderElement({ name: "w:instrText", attributes: { space: { key: "xml:space", value: "preserve" } } });
  element.addChildElement(` ${instruction} `);
  return element;
}
