/** What readers write besides names. No reader sees these words: they are only compared with what is asked. */

/** Words that say what something is, in the three languages. */
export const kindWords = {
  camp: ["camp", "camps", "idp", "مخيم", "كامب", "کەمپ", "کەمپی"],
  governorate: ["governorate", "governorates", "province", "محافظة", "پارێزگا", "پارێزگای"],
  district: ["district", "districts", "qadha", "قضاء", "قەزا", "قەزای"],
  region: ["region", "إقليم", "هەرێم", "هەرێمی"],
  election: ["election", "elections", "انتخابات", "انتخاب", "هەڵبژاردن", "هەڵبژاردنی"],
} as const;

/** Spellings of places that are in use and that the catalogue does not have. */
export const placeSpellings: Readonly<Record<string, readonly string[]>> = {
  IQ: ["Irak", "Republic of Iraq", "IRQ"],
  IQKR: ["KRI", "KRG", "Kurdistan", "كردستان", "کوردستان", "Iraqi Kurdistan"],
  IQG02: ["Basra", "Bassora"],
  IQG04: ["An-Najaf"],
  IQG05: ["Qadisiyah", "Diwaniyah", "الديوانية", "دیوانیە"],
  IQG06: ["Slemani", "Sulaimani", "Sulaimaniya", "Silêmanî"],
  IQG07: ["Babylon"],
  IQG08: ["Bagdad"],
  IQG09: ["Dohuk", "Dahuk", "Dihok"],
  IQG11: ["Arbil", "Irbil", "Hewler", "Hawler", "Hewlêr"],
  IQG12: ["Karbala", "Kerbela"],
  IQG13: ["Kerkuk", "Tamim", "التأميم"],
  IQG14: ["Missan", "Misan"],
  IQG15: ["Nineveh", "Ninawa", "Nainawa"],
  IQG16: ["Saladin", "Salahaddin", "Salah ad-Din"],
  IQG17: ["Dhi Qar"],
  IQG18: ["Wasit"],
  IQG06Q05: ["Halabja", "Halabjah", "هەڵەبجە"],
  IQG15Q07: ["Shingal", "Shengal", "Sengal", "شنكال", "شنگال"],
};

/** Words by which readers look for a page of the site, beside its title. */
export const pageWords: Readonly<Record<string, readonly string[]>> = {
  displacement: [
    "IDP",
    "IDPs",
    "displaced",
    "refugees",
    "returnees",
    "returns",
    "نازحون",
    "نازحين",
    "لاجئون",
    "عائدون",
    "ئاوارە",
    "پەنابەر",
  ],
  yazidis: [
    "Yezidi",
    "Yezidis",
    "Ezidi",
    "Ezidis",
    "Êzîdî",
    "Yazidi",
    "إيزيدي",
    "ايزيدية",
    "يزيدي",
    "أيزيديين",
    "ئێزیدی",
    "ئێزدی",
    "یەزیدی",
  ],
  camps: ["مخيم", "کەمپ", "camp"],
  elections: ["turnout", "vote", "voters", "election", "participation", "مشاركة", "ناخبون", "اقتراع", "بەشداری", "دەنگدان"],
  casualties: ["killed", "injured", "wounded", "deaths", "victims", "civilians", "قتلى", "جرحى", "وفيات", "کوژراو", "بریندار"],
  women: ["gender", "GBV", "femicide", "honour killings", "المرأة", "العنف ضد المرأة", "ژن", "توندوتیژی"],
  indicators: ["measures", "definitions", "تعاريف", "پێناسە"],
  sources: ["publishers", "UNAMI", "after UNAMI", "licence", "يونامي", "یونامی", "جهات ناشرة"],
  editions: ["revisions", "changes", "versions", "history", "تنقيحات", "گۆڕانکاری"],
  data: ["API", "download", "CSV", "Parquet", "Excel", "OpenAPI", "DCAT", "HXL", "developers", "تنزيل", "مطورون", "واجهة برمجية", "داگرتن"],
  about: ["method", "methodology", "cite", "citation", "licence", "contact", "منهجية", "اقتباس", "میتۆد"],
};
