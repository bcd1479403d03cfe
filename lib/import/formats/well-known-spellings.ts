/**
 * Spellings and codes of places that files of others use and neither the catalogue nor the list of governorates' names has, by our code:
 * the three-letter and three-digit codes of countries (645 is Iraq in the numbering of UCDP), and Halabja, which newer lists have as a governorate.
 */
export const WELL_KNOWN_SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  IQ: ["IRQ", "368", "645", "Republic of Iraq"],
  EG: ["EGY", "818"],
  IR: ["IRN", "364", "Iran (Islamic Republic of)", "Iran (Islamic Rep. of)"],
  JO: ["JOR", "400"],
  KW: ["KWT", "414"],
  LB: ["LBN", "422"],
  SY: ["SYR", "760", "Syrian Arab Republic", "Syrian Arab Rep."],
  TN: ["TUN", "788"],
  TR: ["TUR", "792", "Turkey", "Turkiye"],
  IQG03: ["Al-Mutanna"],
  IQG05: ["Diwaniyah", "Al-Diwaniyah", "Qadisiya", "Qadissiyah"],
  IQG06: ["Sulaimaniya", "Sulaimani", "Sulaymani", "Slemani", "Silemani"],
  IQG06Q05: ["Halabja", "Halabjah", "Halabcha", "Ḩalabjah", "حلبجة", "هەڵەبجە"],
  IQG12: ["Kerbela"],
  IQG16: ["Salah-al-Din", "Salaheddin", "Salah Ed-Din"],
};
