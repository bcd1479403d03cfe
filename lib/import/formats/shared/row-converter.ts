import type { Converter, ConverterOutput, PlaceFinder, SheetRow } from "../format";
import { remember } from "./event-place";
import { SheetReader } from "./sheet-reader";

/** What the converters of sheets share: each row is read by the names of its columns, and places that repeat are looked up once. */
export abstract class RowConverter implements Converter {
  protected readonly cells: SheetReader;
  protected readonly places: PlaceFinder;

  constructor(
    names: readonly string[],
    places: PlaceFinder,
    protected readonly out: ConverterOutput,
  ) {
    this.cells = new SheetReader(names, out);
    this.places = remember(places);
  }

  add(row: SheetRow): void {
    this.cells.begin(row);
    this.read(row);
  }

  finish(): void {}

  /** Reads the row under way. */
  protected abstract read(row: SheetRow): void;
}
