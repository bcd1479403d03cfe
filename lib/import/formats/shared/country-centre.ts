/** Points that geocoders give for Iraq as a whole. */
const KNOWN_CENTRES = ["33.223,43.679", "33.000,44.000"];

/**
 * Tells incidents at the centre of the country, where files put what is known to be somewhere in it. Learns the centre from rows
 * that name no place.
 */
export class CountryCentre {
  readonly #centres = new Set(KNOWN_CENTRES);

  /** The position as text to compare, or null where the row has none; one of a row without any place is taken for the centre. */
  read(latitude: string, longitude: string, isWithoutPlace: boolean): string | null {
    const [north, east] = [Number(latitude), Number(longitude)];
    if (latitude === "" || longitude === "" || !Number.isFinite(north) || !Number.isFinite(east)) return null;
    const position = `${north.toFixed(3)},${east.toFixed(3)}`;
    if (isWithoutPlace) this.#centres.add(position);
    return position;
  }

  has(position: string | null): boolean {
    return position !== null && this.#centres.has(position);
  }
}
