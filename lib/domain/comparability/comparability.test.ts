import { expect, test } from "vitest";
import { toComparability } from "./comparability";
import { toExampleElection, toExampleReading, toExampleSource } from "./testing/examplia-elections";

const codesOf = (...pair: Parameters<typeof toComparability>) => toComparability(...pair).reasons.map(({ code }) => code);
const later = toExampleElection("XA-PARL-2034", { heldFrom: "2034-05-04", heldTo: null });
const toLater = (over: Parameters<typeof toExampleReading>[0] = {}, reading: Parameters<typeof toExampleReading>[1] = {}) =>
  toExampleReading({ electionCode: "XA-PARL-2034", ...over }, { election: later, ...reading });

test("two final turnouts of all votes on registered voters, by one commission, are comparable", () => {
  expect(toComparability(toExampleReading(), toLater())).toEqual({ verdict: "comparable", reasons: [] });
});

test("registered voters and holders of biometric cards are different bases", () => {
  expect(toComparability(toExampleReading(), toLater({ denominator: "biometric_registered_voters" }))).toEqual({
    verdict: "not_comparable",
    reasons: [
      {
        code: "denominator",
        verdict: "not_comparable",
        sides: [
          { value: "biometric_registered_voters", electionCodes: ["XA-PARL-2034"] },
          { value: "registered_voters", electionCodes: ["XA-PARL-2030"] },
        ],
      },
    ],
  });
});

test("a base that is not stated can't be compared with another election's", () => {
  expect(toComparability(toExampleReading(), toLater({ denominator: null })).verdict).toBe("not_comparable");
  expect(toComparability(toExampleReading({ denominator: null }), toLater({ denominator: null })).verdict).toBe("not_comparable");
});

test("a base that one publisher leaves out beside its own figure of the same election is a caveat", () => {
  const one = toExampleReading();
  expect(toComparability(one, toExampleReading({ denominator: null }))).toMatchObject({
    verdict: "caveat",
    reasons: [{ code: "denominator_not_stated" }],
  });
  const other = toExampleReading({ denominator: null, source: toExampleSource("daily", "observers") });
  expect(toComparability(one, other).verdict).toBe("not_comparable");
});

test("registered voters who are only those with cards count as card holders, and it is said", () => {
  const named = toLater({}, { registerIsCardHolders: true });
  const holders = toLater({ denominator: "biometric_registered_voters" });
  expect(toComparability(named, holders)).toMatchObject({ verdict: "caveat", reasons: [{ code: "register" }] });
  expect(codesOf(toExampleReading(), named)).toEqual(["denominator", "register"]);
});

test("the special vote is compared with itself only", () => {
  const special = toLater({ votingScope: "special" });
  for (const votingScope of ["all", "general", "in_country", "out_of_country", null]) {
    expect(toComparability(toExampleReading({ votingScope }), special).verdict).toBe("not_comparable");
  }
  expect(toComparability(toExampleReading({ votingScope: "special" }), special).verdict).toBe("comparable");
});

test("the general vote beside all votes is a caveat, since special voting is a small part", () => {
  expect(toComparability(toExampleReading({ votingScope: "general" }), toLater())).toMatchObject({
    verdict: "caveat",
    reasons: [{ code: "voting_scope" }],
  });
});

test("a preliminary figure beside a final one is a caveat, with what had been counted", () => {
  const early = toExampleReading({ stage: "preliminary", note: "94% of stations in the numerator." });
  expect(toComparability(early, toLater()).reasons).toEqual([
    {
      code: "stage",
      verdict: "caveat",
      sides: [
        { value: "final", countedShare: null, electionCodes: ["XA-PARL-2034"] },
        { value: "preliminary", countedShare: 94, electionCodes: ["XA-PARL-2030"] },
      ],
    },
  ]);
});

test("two rows of one preliminary table need no warning of each other", () => {
  const [north, south] = ["XAG01", "XAG02"].map((locationCode) => toExampleReading({ locationCode, stage: "preliminary" }));
  if (!north || !south) throw new Error("two places");
  expect(toComparability(north, south).verdict).toBe("comparable");
  expect(codesOf(north, toLater({ locationCode: "XAG01", stage: "preliminary" }))).toEqual(["preliminary"]);
});

test("different places are compared within one election, not between two", () => {
  expect(toComparability(toExampleReading({ locationCode: "XAG01" }), toExampleReading({ locationCode: "XAG02" })).verdict).toBe(
    "comparable",
  );
  expect(toComparability(toExampleReading({ locationCode: "XAG01" }), toLater({ locationCode: "XAG02" })).verdict).toBe("not_comparable");
});

test("half of a city is not compared with the whole of another election", () => {
  const half = toExampleReading({ locationCode: "XAG01-EAST" }, { within: ["XA", "XAG01"] });
  expect(toComparability(half, toLater({ locationCode: "XAG01" }))).toMatchObject({
    verdict: "not_comparable",
    reasons: [{ code: "place_part" }],
  });
  expect(toComparability(half, toExampleReading({ locationCode: "XAG01" })).verdict).toBe("caveat");
});

test("a council that fewer provinces elected is compared with a parliament by type and coverage", () => {
  const councils = toExampleElection("XA-GOV-2032", { type: "governorate_council", denominatorNote: "Scope: 3 of 5 governorates." });
  const reading = toExampleReading({ electionCode: "XA-GOV-2032" }, { election: councils });
  expect(toComparability(reading, toLater())).toMatchObject({
    verdict: "caveat",
    reasons: [{ code: "election_type" }, { code: "coverage", sides: [{ value: null }, { value: "3" }] }],
  });
});

test("voters abroad are missed where only one of the elections had them", () => {
  const abroad = toExampleElection("XA-PARL-2026", { denominatorNote: "Scope: national and out of country. More." });
  const reading = toExampleReading({ electionCode: "XA-PARL-2026" }, { election: abroad });
  expect(codesOf(reading, toLater())).toEqual(["abroad"]);
  expect(codesOf(toExampleReading({ electionCode: "XA-PARL-2026", votingScope: "in_country" }, { election: abroad }), toLater())).toEqual([
    "voting_scope",
  ]);
});

test("women alone are not compared with everybody", () => {
  expect(toComparability(toExampleReading({ sex: "female" }), toLater()).verdict).toBe("not_comparable");
  expect(toComparability(toExampleReading({ sex: "female" }), toLater({ sex: "female" })).verdict).toBe("comparable");
});

test("figures of two bodies are a caveat; who quotes a body is none", () => {
  const quoted = toLater({ source: toExampleSource("daily", "commission") });
  expect(toComparability(toExampleReading(), quoted).verdict).toBe("comparable");
  expect(codesOf(toExampleReading(), toLater({ source: toExampleSource("institute") }))).toEqual(["publisher"]);
});

test("countries are compared through International IDEA only, and with a caveat", () => {
  const abroad = toExampleElection("XB-PARL-2031", { countryCode: "XB" });
  const idea = toExampleSource("international-idea");
  const foreign = (source = idea) =>
    toExampleReading({ electionCode: "XB-PARL-2031", locationCode: "XB", source }, { election: abroad, within: [] });
  expect(toComparability(toExampleReading({ source: idea }), foreign())).toMatchObject({
    verdict: "caveat",
    reasons: [{ code: "country" }],
  });
  expect(toComparability(toExampleReading(), foreign()).verdict).toBe("not_comparable");
  expect(toComparability(toExampleReading({ locationCode: "XAG01", source: idea }), foreign()).verdict).toBe("not_comparable");
});

test("doubtful, missing and open-ended figures say so", () => {
  expect(toComparability(toExampleReading({ note: "Doubtful: above the register." }), toLater()).verdict).toBe("not_comparable");
  expect(toComparability(toExampleReading({ value: null }), toLater()).verdict).toBe("not_comparable");
  expect(codesOf(toExampleReading({ qualifier: "more_than" }), toLater())).toEqual(["inexact"]);
  expect(codesOf(toExampleReading({ lower: 58, upper: 62 }), toLater())).toEqual(["inexact"]);
});

test("a change of method between two elections is a caveat for rates on a register", () => {
  const reasons = { en: "The register shrank.", ar: null, ckb: null };
  const breaks = [
    { indicatorCode: "voter_turnout", publisherCode: "commission", locationCode: "XA", date: "2034-05-04", reasons },
    { indicatorCode: "idps", publisherCode: "agency", locationCode: "XA", date: "2032-01-01", reasons },
  ];
  expect(toComparability(toExampleReading(), toLater(), { breaks }).reasons).toMatchObject([
    { code: "method_break", sides: [{ value: null }, { value: "2034-05-04", names: reasons }] },
  ]);
  const people = { denominator: "eligible_voters" };
  expect(toComparability(toExampleReading(people), toLater(people), { breaks }).verdict).toBe("comparable");
});

test("estimates of the voting-age population are a caveat, more so below the register", () => {
  const base = { denominator: "voting_age_population" };
  expect(codesOf(toExampleReading(base), toLater(base))).toEqual(["estimate"]);
  expect(codesOf(toExampleReading(base, { estimateBelowRegister: true }), toLater(base))).toEqual(["estimate", "estimate_below_register"]);
});

test("what is no turnout is not compared by these rules", () => {
  expect(toComparability(toExampleReading({ indicatorCode: "votes_cast" }), toLater()).verdict).toBe("not_comparable");
});
