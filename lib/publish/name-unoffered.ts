import "server-only";
import type { ChartControl } from "@/lib/charts/spec";
import { getLocation } from "@/lib/data/locations";
import { listPublishers } from "@/lib/data/sources";
import type { Edition } from "@/lib/domain/indicator";
import { type Reader, toName } from "@/lib/format/reader";

/**
 * One choice concerns all figures of a page, also one that has no figure of the publisher or place chosen and so does not offer it: its control
 * then names what holds, rather than showing a code.
 */
export async function nameUnoffered(controls: ChartControl[], edition: Edition, reader: Reader): Promise<ChartControl[]> {
  return Promise.all(
    controls.map(async (control) => {
      const { value, options } = control;
      if (value === "" || options.some((option) => option.value === value)) return control;
      const label = await findName(control, edition, reader);
      return label === null ? control : { ...control, options: [...options, { value, label }] };
    }),
  );
}

async function findName({ name, value }: ChartControl, edition: Edition, reader: Reader): Promise<string | null> {
  if (name === "location") {
    const location = await getLocation(value, edition.number);
    return location && toName(location.names, reader);
  }
  if (name !== "publisher") return null;
  const publisher = (await listPublishers([value], edition.number)).get(value);
  return publisher ? toName(publisher.shortNames, reader) : null;
}
