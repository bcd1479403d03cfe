import { expect, test } from "vitest";
import { shippedElections } from "@/lib/domain/comparability/testing/shipped-turnout";
import { electionTypes } from "@/lib/domain/election";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import type { ChartDefinition } from "../../definition";
import type { ChartSpec } from "../../spec";
import { toContext } from "../../testing/examplia";
import { toShippedTurnoutData } from "../../testing/shipped-turnout-data";
import { chartCatalog } from "..";

const denominators = ["registered_voters", "biometric_registered_voters", "eligible_voters", "voting_age_population"] as const;
const elections = shippedElections.filter(({ countryCode }) => countryCode === "IQ").map(({ code }) => code);

/** What a reader can ask each chart of turnout for, as far as it changes what is shown. */
const asked: Record<string, Record<string, string>[]> = {
  "turnout-over-time": [
    {},
    ...electionTypes.map((type) => ({ type })),
    ...[...denominators, "none"].map((denominator) => ({ denominator })),
    ...["IQ", "IQKR", "IQG01", "IQG08", "IQG08-KARKH"].map((location) => ({ location })),
  ],
  "turnout-by-governorate": [
    {},
    ...elections.flatMap((election): Record<string, string>[] => [
      { election },
      { election, voting_scope: "special" },
      { election, voting_scope: "all" },
    ]),
  ],
  "turnout-published": [
    {},
    ...elections.flatMap((election): Record<string, string>[] => [{ election }, { election, voting_scope: "special" }]),
  ],
  "turnout-computed": [{}, ...elections.map((election) => ({ election }))],
  "turnout-compare": [{}, ...toPairs().map((pair) => ({ elections: pair, show: "anyway" }))],
  "turnout-difference": [{}, ...toPairs().map((pair) => ({ elections: pair, show: "anyway" }))],
  "turnout-peers": [{}, { denominator: "voting_age_population" }],
  "indicator-over-time": [
    { indicator: "voter_turnout" },
    ...denominators.map((denominator) => ({ indicator: "voter_turnout", denominator, stage: "final", voting_scope: "any" })),
    { indicator: "voter_turnout", location: "IQG01", denominator: "any", stage: "any" },
  ],
};

/** Each election with the next ones of the catalogue, and with the newest. */
function toPairs(): string[] {
  const newest = elections.at(-1);
  return elections.flatMap((one, index) => {
    const others = new Set([...elections.slice(index + 1, index + 3), newest]);
    return [...others].filter((other) => other !== one).map((other) => `${one},${other}`);
  });
}

function build(definition: ChartDefinition, parameters: Record<string, string>, locale: Locale): ChartSpec {
  const wanted = definition.parameters.parse(parameters);
  return definition.build(wanted, toShippedTurnoutData(definition.needs(wanted)), toContext({ locale, digits: "latn" }));
}

/** Words by which a reader knows what a percentage is of. */
function listDenominatorWords(t: Translator, locale: Locale): string[] {
  const shares = ([...denominators, "none"] as const).map((code) =>
    t(`chart.turnout.of.${code}`, { value: "" })
      .replace(/^[،,\s]+/, "")
      .trim(),
  );
  const names = ([...denominators, "none"] as const).map((code) => t(`chart.turnout.denominator.${code}`));
  const catalogue = toShippedTurnoutData({ observations: [] })
    .dimensionValues.filter(({ dimension }) => dimension === "denominator")
    .map(({ names }) => names[locale] ?? names.en);
  return [...shares, ...names, ...catalogue, t("chart.whole.denominator")];
}

function listStageWords(t: Translator, locale: Locale): string[] {
  const catalogue = toShippedTurnoutData({ observations: [] })
    .dimensionValues.filter(({ dimension }) => dimension === "stage")
    .map(({ names }) => names[locale] ?? names.en);
  return [
    ...(["preliminary", "final", "none"] as const).map((stage) => t(`chart.turnout.stage.${stage}`)),
    ...catalogue,
    t("chart.whole.stage"),
  ];
}

/** Every figure of a chart as its panel and its table say it, and whatever stands in the drawing at full length. */
function listTexts(spec: ChartSpec): string[] {
  const figures = spec.series.flatMap(({ label, points }) =>
    points.flatMap(({ value, text, category }) => (value === null ? [] : [[label, category, text].join(" | ")])),
  );
  const drawn = spec.kind === "lanes" ? (spec.laneTexts ?? []).map(({ texts: [text] }) => text) : [];
  return [...figures, ...drawn];
}

test("no chart of turnout is left out of these tests", () => {
  const ofTurnout = [...chartCatalog.values()].filter(({ slug, parameters, needs }) => {
    const wanted = parameters.safeParse(asked[slug]?.[0] ?? {});
    return wanted.success && needs(wanted.data).observations.some(({ indicatorCode }) => indicatorCode === "voter_turnout");
  });
  expect(ofTurnout.map(({ slug }) => slug).sort()).toEqual(Object.keys(asked).sort());
});

test.each(["en", "ar", "ckb"] as const)(
  "no chart shows a percentage without its denominator and its stage (%s)",
  (locale) => {
    const t = getTranslator({ locale, digits: "latn" });
    const [denominatorWords, stageWords] = [listDenominatorWords(t, locale), listStageWords(t, locale)];
    const has = (text: string, words: string[]) => words.some((word) => text.toLowerCase().includes(word.toLowerCase()));
    let shown = 0;
    for (const [slug, definition] of chartCatalog) {
      for (const parameters of asked[slug] ?? []) {
        const texts = listTexts(build(definition, parameters, locale));
        shown += texts.length;
        const bare = texts.filter((text) => !has(text, denominatorWords) || !has(text, stageWords));
        expect(bare, `${slug} ${JSON.stringify(parameters)}`).toEqual([]);
      }
    }
    expect(shown).toBeGreaterThan(1500);
  },
  60_000,
);

test("every chart of turnout has words where it draws nothing, and something to draw where it has none", () => {
  for (const [slug, definition] of chartCatalog) {
    for (const parameters of asked[slug] ?? []) {
      const spec = build(definition, parameters, "en");
      const drawn = spec.series.flatMap(({ points }) => points.filter(({ value, undrawn }) => value !== null && !undrawn)).length;
      expect([slug, parameters, drawn > 0]).toEqual([slug, parameters, spec.emptyMessage === null]);
    }
  }
}, 60_000);

test("elections of 2014 and 2018 have no full table by governorate, and say so instead of drawing zero", () => {
  const definition = chartCatalog.get("turnout-by-governorate") as ChartDefinition;
  const before = build(definition, { election: "IQ-PARL-2014-04" }, "en");
  expect(before.emptyMessage).toContain("There is nothing to draw; this is not zero.");
  const after = build(definition, { election: "IQ-PARL-2018-05" }, "en");
  expect(after.notes[0]).toBe("There is no full table of this election: 3 of 18 governorates. What is missing is not zero.");
  expect(after.series[0]?.points.filter(({ value }) => value === 0)).toEqual([]);
});
