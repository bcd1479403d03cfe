import type { SheetRow } from "../format";
import { DtmStocks, type StockRow } from "./dtm-stocks";
import { RowConverter } from "./row-converter";

/** What a row says: its place, day or figure may be missing. */
export type ReadStock = Omit<StockRow, "row" | "survey" | "location" | "start" | "persons"> & {
  location: string | null;
  start: string | null;
  persons: number | null;
  /** Names of the operation and the kind of assessment, where given. */
  survey: readonly string[];
};

/** Reads rows of displaced persons present, one place and day each, or a part of it. */
export abstract class DtmStocksConverter extends RowConverter {
  readonly #stocks = new DtmStocks();

  /** @param figure the column of the figure */
  constructor(
    private readonly figure: string,
    ...rest: ConstructorParameters<typeof RowConverter>
  ) {
    super(...rest);
  }

  /** Whether the row under way is of Iraq; null where it was refused for it. */
  protected abstract isOfIraq(): boolean | null;

  protected abstract readStock(): ReadStock;

  protected read({ number: row }: SheetRow): void {
    const { cells } = this;
    if (this.isOfIraq() === false) {
      this.out.skip("another country", row);
      return;
    }
    const { location, start, persons, survey, ...rest } = this.readStock();
    if (persons === null && cells.good) {
      this.out.skip("no figure given", row);
      return;
    }
    if (!cells.good || location === null || start === null || persons === null) {
      this.#stocks.spoil(row, start);
      return;
    }
    const words = survey.filter((word) => word !== "").join(", ");
    const why = this.#stocks.add({ ...rest, row, location, start, persons, survey: words });
    if (why !== null) cells.refuse(this.figure, why);
  }

  override finish(): void {
    this.#stocks.handOn(this.out);
  }
}
