import type { ConverterOutput, Origin } from "../format";

/** What ACLED counts. */
export const CONFLICT_EVENTS = "conflict_events";
export const CONFLICT_EVENT_FATALITIES = "conflict_event_fatalities";

/** ACLED's terms let its rows be used, with credit, and not be passed on. */
export const ACLED_LICENCE = "ACLED terms of use: use with credit; the data must not be passed on";

const ACLED = {
  code: "acled",
  name_en: "Armed Conflict Location and Event Data (ACLED)",
  name_ar: "بيانات مواقع النزاعات المسلحة وأحداثها (ACLED)",
  short_en: "ACLED",
  short_ar: "ACLED",
  short_ckb: "ACLED",
  url: "https://acleddata.com",
  kind: "ngo",
  licence: ACLED_LICENCE,
  redistributable: "no",
  credit_line: "Armed Conflict Location and Event Data (ACLED)",
};

const INDICATORS = [
  {
    code: CONFLICT_EVENTS,
    unit: "incidents",
    name_en: "Conflict events (ACLED)",
    name_ar: "أحداث النزاع (ACLED)",
    name_ckb: "ڕووداوەکانی ململانێ (ACLED)",
    definition_en:
      "Events that ACLED recorded in the period: of one type, or of one of its groups of types. Without a type, all of them, strategic developments included. The groups overlap with each other and with the types, so they must not be added.",
    definition_ar:
      "الأحداث التي سجلها مشروع ACLED خلال الفترة: من نوع واحد أو من إحدى مجموعات الأنواع. ومن دون ذكر النوع فهي جميع الأحداث، بما فيها التطورات الاستراتيجية. تتداخل المجموعات فيما بينها ومع الأنواع، فلا يجوز جمعها.",
  },
  {
    code: CONFLICT_EVENT_FATALITIES,
    unit: "persons",
    name_en: "Deaths reported in conflict events (ACLED)",
    name_ar: "الوفيات المبلغ عنها في أحداث النزاع (ACLED)",
    name_ckb: "گیانلەدەستدان لە ڕووداوەکانی ململانێدا (ACLED)",
    definition_en:
      "Deaths of civilians and fighters reported in the events that ACLED recorded in the period, of one type or of one of its groups of types; without a type, of all events. ACLED takes the most conservative report. The groups overlap, so they must not be added.",
    definition_ar:
      "وفيات المدنيين والمقاتلين المبلغ عنها في الأحداث التي سجلها مشروع ACLED خلال الفترة، من نوع واحد أو من إحدى مجموعات الأنواع؛ ومن دون ذكر النوع فهي وفيات جميع الأحداث. يأخذ ACLED بأكثر التقارير تحفظاً. تتداخل المجموعات، فلا يجوز جمعها.",
  },
].map((indicator) => ({ ...indicator, theme: "casualties", kind: "flow", additive_over_places: "yes", dimensions: "cause" }));

const TYPE_NOTE = { note_en: "type of event of ACLED", note_ar: "نوع حدث بحسب ACLED" };
const groupNote = (en: string, ar: string) => ({ note_en: `group of ACLED: ${en}`, note_ar: `مجموعة بحسب ACLED: ${ar}` });

const CAUSES = [
  { code: "battles", name_en: "Battles", name_ar: "المعارك", ...TYPE_NOTE },
  { code: "explosions_remote_violence", name_en: "Explosions and remote violence", name_ar: "التفجيرات والعنف عن بُعد", ...TYPE_NOTE },
  { code: "violence_against_civilians", name_en: "Violence against civilians", name_ar: "العنف ضد المدنيين", ...TYPE_NOTE },
  { code: "protests", name_en: "Protests", name_ar: "الاحتجاجات", ...TYPE_NOTE },
  { code: "riots", name_en: "Riots", name_ar: "أعمال الشغب", ...TYPE_NOTE },
  { code: "strategic_developments", name_en: "Strategic developments", name_ar: "التطورات الاستراتيجية", ...TYPE_NOTE },
  {
    code: "political_violence",
    name_en: "Political violence",
    name_ar: "العنف السياسي",
    name_ckb: "توندوتیژیی سیاسی",
    ...groupNote("overlaps with demonstrations, includes civilian targeting", "تتداخل مع التظاهرات وتشمل استهداف المدنيين"),
  },
  {
    code: "civilian_targeting",
    name_en: "Civilian targeting",
    name_ar: "استهداف المدنيين",
    ...groupNote("part of political violence", "جزء من العنف السياسي"),
  },
  {
    code: "demonstrations",
    name_en: "Demonstrations",
    name_ar: "التظاهرات",
    name_ckb: "خۆپیشاندانەکان",
    ...groupNote("protests and violent demonstrations", "الاحتجاجات والتظاهرات العنيفة"),
  },
];

/**
 * Hands on the publisher, indicators and types of event that ACLED's files need: the shipped catalogues don't have them, because no
 * figure of ACLED may be shipped.
 */
export function introduceConflictEvents(out: ConverterOutput): void {
  const nowhere: Origin = { rows: [] };
  out.entry("publishers", ACLED, nowhere);
  for (const indicator of INDICATORS) out.entry("indicators", indicator, nowhere);
  for (const cause of CAUSES) out.entry("dimensions", { dimension: "cause", ...cause }, nowhere);
}

/** ACLED's six types of event, as its files write them, and our codes. */
export const EVENT_TYPES: Readonly<Record<string, string>> = {
  Battles: "battles",
  "Explosions/Remote violence": "explosions_remote_violence",
  "Violence against civilians": "violence_against_civilians",
  Protests: "protests",
  Riots: "riots",
  "Strategic developments": "strategic_developments",
};

/** Groups of events that overlap with each other. */
export const EVENT_GROUPS = ["political_violence", "civilian_targeting", "demonstrations"] as const;

const CODES_OF_TYPES = new Map(Object.entries(EVENT_TYPES).map(([name, code]) => [name.toLowerCase(), code]));

/** The code of a type of event as ACLED writes it, or null for another word. */
export function findEventType(text: string): string | null {
  return CODES_OF_TYPES.get(text.trim().toLowerCase()) ?? null;
}

/** The group of events that a file names (`political_violence`, `Civilian targeting`, `demonstration`), or null for another word. */
export function findEventGroup(text: string): (typeof EVENT_GROUPS)[number] | null {
  switch (
    text
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, "_")
      .replace(/_events?$/, "")
  ) {
    case "political_violence":
      return "political_violence";
    case "civilian_targeting":
      return "civilian_targeting";
    case "demonstration":
    case "demonstrations":
      return "demonstrations";
    default:
      return null;
  }
}
