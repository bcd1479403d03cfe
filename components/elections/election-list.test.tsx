import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { ElectionList } from "./election-list";

test("each turnout says what it was divided by, for phones, where the headings are out of sight", () => {
  const html = renderToStaticMarkup(
    <ElectionList
      id="list"
      heading="All elections"
      note=""
      caption="Elections of Examplia"
      headings={{ election: "Election", days: "Days", denominators: ["Registered voters", "Voting-age population"] }}
      rows={[
        { code: "XA-PARL-2020", href: "/en/elections/XA-PARL-2020", name: "Parliament, 2020", days: "1 May 2020", cells: [["51%"], []] },
      ]}
      none="no figure"
    />,
  );
  expect(html).toContain('<td data-label="Registered voters"><span>51%</span></td>');
  expect(html).toMatch(/<td data-label="Voting-age population"><i aria-hidden="true">–<\/i><b class="sr-only">no figure<\/b><\/td>/);
  expect(html).toContain('<th scope="col">Registered voters</th>');
});
