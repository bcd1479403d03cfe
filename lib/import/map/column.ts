/** One column of the import format. */
export type Column = {
  name: string;
  required: boolean;
  /** A name it had before, still read. */
  formerly?: string;
};

/** Where each column of a format stands in one file's rows; -1 where the file does not have it. */
export type Layout = { header: string[]; indexOf: (column: string) => number; has: (column: string) => boolean };
