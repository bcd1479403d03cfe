/**
 * Reference list entries for the one kind of work that this site has, data sets by organisations, in the Citation Style Language. Written
 * for this project after the manuals' examples. The common style files say how to cite everything else as well: the library takes a second
 * of computing to read its APA style, in which every page of the site would wait; and they bind to CC BY-SA.
 */
function toStyle(id: string, title: string, macros: string, entry: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="never" default-locale="en-US">
  <info><title>${title}</title><id>${id}</id><updated>2026-11-28T00:00:00+00:00</updated></info>
  ${macros}
  <macro name="year"><date variable="issued"><date-part name="year"/></date></macro>
  <citation>
    <layout prefix="(" suffix=")" delimiter="; "><text macro="author"/><text macro="year" prefix=", "/></layout>
  </citation>
  ${entry}
</style>
`;
}

/** American Psychological Association, 7th edition. */
export const apa = toStyle(
  "apa-data-sets",
  "APA, data sets by organisations",
  `<macro name="title">
    <group delimiter=" ">
      <text variable="title"/>
      <text variable="version" prefix="(Version " suffix=")"/>
      <text value="[Dataset]"/>
    </group>
  </macro>
  <macro name="author">
    <names variable="author">
      <name and="symbol" delimiter=", "/>
      <substitute><text macro="title"/></substitute>
    </names>
  </macro>`,
  `<bibliography et-al-min="21" et-al-use-first="19" et-al-use-last="true" entry-spacing="0">
    <layout>
      <group delimiter=" ">
        <group delimiter=". ">
          <text macro="author"/>
          <text macro="year" prefix="(" suffix=")"/>
          <text macro="title"/>
          <text variable="publisher"/>
          <text variable="URL"/>
        </group>
        <date variable="original-date" prefix="(Original work published " suffix=")"><date-part name="year"/></date>
      </group>
    </layout>
  </bibliography>`,
);

/** The Chicago Manual of Style, author and date. */
export const chicago = toStyle(
  "chicago-data-sets",
  "Chicago author-date, data sets by organisations",
  `<macro name="author">
    <names variable="author">
      <name and="text" delimiter=", "/>
      <substitute><text variable="publisher"/></substitute>
    </names>
  </macro>`,
  `<bibliography et-al-min="11" et-al-use-first="7" entry-spacing="0">
    <layout suffix=".">
      <group delimiter=". ">
        <text macro="author"/>
        <text macro="year"/>
        <text variable="title" quotes="true"/>
        <group delimiter=", ">
          <text value="Data set"/>
          <text variable="version" prefix="edition "/>
        </group>
        <group delimiter=", ">
          <text variable="publisher"/>
          <date variable="issued"><date-part name="month" suffix=" "/><date-part name="day"/></date>
        </group>
        <text variable="URL"/>
      </group>
    </layout>
  </bibliography>`,
);
