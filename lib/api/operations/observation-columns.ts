import { z } from "zod";
import { qualifiers } from "@/lib/domain/qualifier";
import { type Column, column } from "../operation";

const text = z.string();
const textOrNull = z.string().nullable();
const numberOrNull = z.number().nullable();
const day = z.iso.date();

/**
 * A figure as the API gives it. What the import format has bears its name there, so that those columns can be imported again; names are
 * those of charts' data files too. HXL 1.1 keeps `#value` for money, so figures are `#indicator+value`, as the field does it.
 */
export const observationColumns: readonly Column[] = [
  column("id", text, "Number of the figure in this site's database, for its page and its address here.", "#meta+id"),
  column("indicator", text, "What is counted: a code of `indicators`.", "#indicator+code"),
  column("indicator_name", text, "Name of the indicator, in English.", "#indicator+name"),
  column("location", text, "Where: a code of `locations`, the P-code of COD-AB 2019 where there is one.", "#loc+code"),
  column("location_name", text, "Name of the place, in English.", "#loc+name"),
  column("admin1", textOrNull, "P-code of the governorate that the place is, or is in.", "#adm1+code"),
  column("admin2", textOrNull, "P-code of the district that the place is, or is in.", "#adm2+code"),
  column("period_start", day, "First day of what the figure describes.", "#date+start"),
  column("period_end", day, "Last day of it, included.", "#date+end"),
  column(
    "value",
    numberOrNull,
    "The figure, in the indicator's unit; percent are 0 to 100. Null: the source says that it gives no figure, which is not zero.",
    "#indicator+value+num",
  ),
  column("lower", numberOrNull, "Lower end of the range that the source published.", "#indicator+value+min+num"),
  column("upper", numberOrNull, "Upper end of the range that the source published.", "#indicator+value+max+num"),
  column(
    "qualifier",
    z.enum(qualifiers),
    "How exact the source says the figure is: `more_than` 100000 is more than 100,000.",
    "#indicator+value+qualifier",
  ),
  column("unit", text, "What is counted, or `percent`.", "#indicator+unit"),
  column("population_group", textOrNull, "Who, where not everyone that the indicator counts.", "#beneficiary+type+code"),
  column("sex", textOrNull, "Sex, where the figure is split by it.", "#beneficiary+sex+code"),
  column("age_group", textOrNull, "Age, where the figure is split by it.", "#beneficiary+age+code"),
  column("shelter_type", textOrNull, "Kind of shelter, or whose camps.", "#loc+type+shelter"),
  column("cause", textOrNull, "Cause, where the figure is split by it.", "#cause+code"),
  column("origin", textOrNull, "Where people were displaced from: a code of `locations`.", "#loc+origin+code"),
  column("denominator", textOrNull, "What a share was divided by; null: the source does not say.", "#indicator+denominator+code"),
  column("voting_scope", textOrNull, "Which vote: general, special, all.", "#indicator+scope+code"),
  column("stage", textOrNull, "`preliminary` or `final`, where the source says so.", "#status+code"),
  column("election", textOrNull, "A code of `elections`.", "#event+election+code"),
  column("incident", textOrNull, "A code of `incidents`.", "#event+incident+code"),
  column("coverage", textOrNull, "What the figure leaves out, in words.", "#description+coverage"),
  column("note", textOrNull, "Method, conflicts.", "#description+note"),
  column("doubtful", z.boolean(), "An official body gave the figure, but it does not fit its other figures.", "#indicator+doubtful"),
  column("source", text, "The document: a code of `sources`.", "#meta+source+id"),
  column("source_title", text, "Title of the document.", "#meta+source+name"),
  column("source_url", textOrNull, "Where the document is, or a copy of it.", "#meta+source+url"),
  column("published_on", textOrNull, "Day, month or year on which the document was published, as far as it says.", "#date+reported"),
  column("publisher", text, "Who published the document: a code of `publishers`.", "#org+code"),
  column("publisher_name", text, "Name of the publisher, in English.", "#org+name"),
  column(
    "quoted_body",
    textOrNull,
    "Whose figure the document quotes, where not its publisher's own: a code of `publishers`.",
    "#org+quoted+code",
  ),
  column("quoted_body_name", textOrNull, "Name of the quoted body, in English.", "#org+quoted+name"),
  column("licence", text, "Licence of the document.", "#meta+licence"),
  column("credit_line", text, "How the publisher is to be credited.", "#meta+credit"),
  column("from_edition", z.int(), "The edition that brought the figure.", "#meta+edition"),
];
