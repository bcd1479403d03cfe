/**
 * A reference list entry of The Chicago Manual of Style (author-date) for what this site has: data sets by organisations. Written for
 * this project after the manual's examples; the library brings no such style, and the common style files bind to CC BY-SA.
 */
export const chicagoAuthorDate = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" demote-non-dropping-particle="never" default-locale="en-US">
  <info>
    <title>Chicago author-date, data sets by organisations</title>
    <id>chicago-author-date-datasets</id>
    <updated>2026-11-28T00:00:00+00:00</updated>
  </info>
  <macro name="author">
    <names variable="author">
      <name and="text" delimiter=", " delimiter-precedes-last="always"/>
      <substitute><text variable="publisher"/></substitute>
    </names>
  </macro>
  <macro name="year"><date variable="issued"><date-part name="year"/></date></macro>
  <citation>
    <layout prefix="(" suffix=")" delimiter="; ">
      <text macro="author"/>
      <text macro="year" prefix=" "/>
    </layout>
  </citation>
  <bibliography et-al-min="11" et-al-use-first="7" entry-spacing="0">
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
  </bibliography>
</style>
`;
