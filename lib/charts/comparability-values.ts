import type { ReasonCode, Side } from "@/lib/domain/comparability/reason";
import type { DimensionName } from "@/lib/domain/observation";
import { formatPercent, formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import type { ComparabilityNames } from "./comparability-words";
import type { ChartContext } from "./definition";
import { toPartName } from "./dimension-words";
import { toElectionTypeName } from "./election-type-name";

type WordContext = Pick<ChartContext, "t" | "reader">;

/** Which dimension the values of a finding are codes of. */
const dimensions: Partial<Record<ReasonCode, DimensionName>> = {
  denominator: "denominator",
  denominator_not_stated: "denominator",
  register: "denominator",
  voting_scope: "votingScope",
  voting_scope_not_stated: "votingScope",
  stage: "stage",
  preliminary: "stage",
  stage_not_stated: "stage",
};

const partDimensions: Record<string, DimensionName> = { population_group: "populationGroup", sex: "sex", age_group: "ageGroup" };

/** What one side of a finding says, as read. */
export function toSideValue(code: ReasonCode, side: Side, names: ComparabilityNames, context: WordContext): string {
  const { t, reader } = context;
  if (side.names) return toName(side.names, reader);
  const { value } = side;
  const dimension = dimensions[code];
  if (dimension) {
    const name = value === null ? t("comparability.value.notStated") : toPartName(dimension, value, names.dimensions, context);
    const share = side.countedShare ?? null;
    return share === null ? name : t("comparability.value.counted", { stage: name, share: formatPercent(share, reader) });
  }
  if (code === "coverage") return toCoverage(value, context);
  if (code === "group") return toGroup(value, names, context);
  if (value === null) return t("comparability.value.notStated");
  if (code === "election_type") return toElectionTypeName(value, { t });
  if (code === "abroad") return t(value === "with" ? "comparability.value.with" : "comparability.value.without");
  const place = names.locations.find((location) => location.code === value);
  return place ? toName(place.names, reader) : value.replaceAll("_", " ");
}

/** Sources write in English what their figures leave out; a number of governorates is said in the reader's words. */
function toCoverage(value: string | null, { t, reader }: WordContext): string {
  if (value === null) return t("comparability.value.wholePlace");
  if (!/^\d+$/.test(value)) return value;
  const count = Number(value);
  return t("comparability.value.governorates", { count, text: formatPlain(count, reader) });
}

function toGroup(value: string | null, names: ComparabilityNames, context: WordContext): string {
  if (value === null) return context.t("comparability.value.allVoters");
  return value
    .split("|")
    .map((part) => {
      const [column = "", code = ""] = part.split(" ");
      const dimension = partDimensions[column];
      return dimension ? toPartName(dimension, code, names.dimensions, context) : part;
    })
    .join(context.t("list.comma"));
}
