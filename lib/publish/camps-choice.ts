import "server-only";
import { z } from "zod";
import { type CampChoice, type CampSort, campSorts } from "@/components/camps/camp-choice";
import type { PageState } from "./page-state";

const sorts = campSorts.flatMap((sort) => [sort, `-${sort}`]);

/** A form sends what was left empty as well. */
const parameters = {
  q: z.string().max(100),
  status: z.enum(["", "open", "closed", "unknown"]),
  year: z.string().regex(/^(\d{4})?$/),
  location: z.string(),
  sort: z.enum(["", ...sorts]),
};

type Name = keyof typeof parameters;

/** What the address asks of the list of camps, and what of it is not offered here. */
export function readCampChoice(
  state: Pick<PageState, "parameters">,
  offered: { years: number[]; governorates: string[]; thisYear: number },
): { choice: CampChoice; problems: { name: Name; value: string }[] } {
  const problems: { name: Name; value: string }[] = [];
  const read = (name: Name, isOffered: (value: string) => boolean = () => true): string => {
    const raw = state.parameters[name];
    if (raw === undefined) return "";
    const parsed = parameters[name].safeParse(raw);
    if (parsed.success && (parsed.data === "" || isOffered(parsed.data))) return parsed.data;
    problems.push({ name, value: [raw].flat().join(", ").slice(0, 80) });
    return "";
  };
  const sort = read("sort");
  const choice: CampChoice = {
    q: read("q"),
    status: read("status") as CampChoice["status"],
    year: Number(read("year", (year) => offered.years.includes(Number(year)))) || offered.thisYear,
    location: read("location", (code) => offered.governorates.includes(code)),
    sort: (sort.replace("-", "") || "name") as CampSort,
    descending: sort.startsWith("-"),
  };
  return { choice, problems };
}
