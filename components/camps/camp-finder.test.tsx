import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { CampChoice } from "./camp-choice";
import { CampFinder } from "./camp-finder";

const all: CampChoice = { q: "", status: "", year: 2020, location: "", sort: "name", descending: false };

function render(choice: Partial<CampChoice>): string {
  return renderToStaticMarkup(
    <CampFinder
      tableId="camp-table"
      choice={{ ...all, ...choice }}
      thisYear={2020}
      digits="latn"
      shown={3}
      texts={{
        search: "Name of a camp",
        status: "Status",
        statuses: [{ value: "", label: "Any" }],
        year: "Year",
        governorate: "Governorate",
        show: "Show",
        reset: "Show all camps",
        shown: "{shown} of 3 camps",
        none: "No camp",
      }}
      options={{ years: [{ value: "2020", label: "2020" }], governorates: [{ value: "", label: "All" }] }}
      openByCount={{}}
      form={{ action: "/en/camps#camps", kept: [], resetHref: "/en/camps#camps" }}
    />,
  );
}

test("offers to show all camps where something was asked, and not where all are there", () => {
  expect(render({})).not.toContain("Show all camps");
  expect(render({ sort: "count", descending: true })).not.toContain("Show all camps");
  for (const asked of [{ q: "One" }, { status: "open" }, { year: 2015 }, { location: "XAG01" }] satisfies Partial<CampChoice>[]) {
    expect(render(asked), JSON.stringify(asked)).toContain("Show all camps");
  }
});
