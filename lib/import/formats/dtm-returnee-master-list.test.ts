import { expect, test } from "vitest";
import { convertText, findFigure } from "../test-support/convert-text";
import { dtmIdpMasterList } from "./dtm-idp-master-list";
import { dtmReturneeMasterList } from "./dtm-returnee-master-list";

const HEADER =
  "Location ID,Governorate,District,Location_name,Returnee Families,Returnee Individuals,Baghdad,Salahal Din,Habitual Residence (Habitable),Habitual Residence (Uninhabitable),Host_families,July 17";

test("sums returnees to the country, governorates and districts, and says that they are cumulative", () => {
  const converted = convertText(dtmReturneeMasterList, `${HEADER}\n1, Halabja ,Halabja,V, 11 ,66,11,,4,7,,11`, { date: "2019-04-30" });
  expect(converted.refused).toEqual([]);
  for (const location of ["IQ", "IQG06", "IQG06Q05"]) {
    expect(findFigure(converted, { location, indicator: "returnees" })).toMatchObject({ value: "66", period_start: "2019-04-30" });
    expect(findFigure(converted, { location, indicator: "returnee_households", shelter_type: "" }).value).toBe("11");
  }
  expect(
    findFigure(converted, { location: "IQ", indicator: "returnee_households", shelter_type: "habitual_residence_uninhabitable" }).value,
  ).toBe("7");
  expect(converted.observations.every(({ origin }) => origin === undefined)).toBe(true);
  expect(converted.notes.join(" ")).toMatch(/must not be added.*not taken over.*Habitual Residence \(Habitable\)/);
});

test("is not taken for a list of displaced persons", () => {
  expect(dtmIdpMasterList.recognises({ sheet: null, row: 1, names: HEADER.split(","), hxl: null })).toBe(false);
});
