import type { SheetHeader } from "../format";

/** The columns of the UCDP Georeferenced Event Dataset in their order, for releases without a row of names. */
export const GED_COLUMNS: readonly string[] =
  `id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob`.split(
    ",",
  );

/** What a cell of an event looks like, for the columns that only an event looks like. */
const SHAPES: Record<string, RegExp> = {
  id: /^\d+$/,
  year: /^(19|20)\d\d$/,
  type_of_violence: /^[123]$/,
  where_prec: /^[1-7]$/,
  date_prec: /^[1-5]$/,
  date_start: /^\d{4}-\d{2}-\d{2}/,
  date_end: /^\d{4}-\d{2}-\d{2}/,
  best: /^\d+$/,
  high: /^\d+$/,
  low: /^\d+$/,
};

/** Whether what stands in place of a header is an event: one candidate release came without a row of names. */
export function isHeaderlessGed(header: SheetHeader): boolean {
  if (header.names.length !== GED_COLUMNS.length) return false;
  return Object.entries(SHAPES).every(([column, shape]) => shape.test((header.names[GED_COLUMNS.indexOf(column)] ?? "").trim()));
}
