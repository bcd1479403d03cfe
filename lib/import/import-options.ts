import type { SourceWords } from "./convert/source-maker";
import type { Format } from "./formats/format";
import type { ImportPlan } from "./import-plan";
import type { TextKind } from "./read/sniff-text";

/** What is imported, how it is read, and who is asked and told. */
export type ImportOptions = {
  path: string;
  /** The name kept with the edition; without it, that of the file. */
  fileName?: string;
  /** Why the figures come in, in a sentence; kept with the edition. */
  reason?: string;
  committedBy: string;
  /** Asked when everything is checked and nothing is committed yet. */
  confirm?: (plan: ImportPlan) => Promise<boolean>;
  /** Told once where another import has to end first. */
  onWait?: (holder: string) => void;
  /** Told from time to time while the file is read. */
  onProgress?: (progress: { rows: number; bytes: number; size: number }) => void;
  /** Name of the format; without it (or `auto`), it is told by the header. */
  format?: string;
  /** A declared mapping, instead of any known format. */
  mapping?: Format;
  /** Sheet of a workbook, by name. */
  sheet?: string;
  /** Encoding and separator of a text file, where they can't be told. */
  text?: Partial<TextKind>;
  /** Day of the figures, where the file has none. */
  date?: string;
  keepIncidentsFrom?: number;
  /** Publisher and document, for rows that don't name a source. */
  source?: SourceWords;
  /** Name of a publisher that the catalogue doesn't have yet. */
  newPublisher?: string;
  /** Takes the good rows where others are refused. */
  acceptValid?: boolean;
  /** Where the refused rows are written, with the reason beside each. */
  errorsFile?: string;
};
