import { expect, test } from "vitest";
import { formatDay, formatPartialDate, formatPeriod } from "./day";

const english = { locale: "en", digits: "latn" } as const;
const arabic = { locale: "ar", digits: "arab" } as const;
const kurdish = { locale: "ckb", digits: "arab" } as const;

test("writes a day with the month names used in Iraq", () => {
  expect(formatDay("2003-08-19", english)).toBe("19 August 2003");
  expect(formatDay("2003-08-19", arabic)).toBe("١٩ آب ٢٠٠٣");
  expect(formatDay("2003-08-19", kurdish)).toBe("١٩ی ئابی ٢٠٠٣");
});

test("writes Arabic with Latin digits where the reader asked for them", () => {
  expect(formatDay("2025-12-31", { locale: "ar", digits: "latn" })).toBe("31 كانون الأول 2025");
});

test("keeps a partial date partial", () => {
  expect(formatPartialDate("2005", english)).toBe("2005");
  expect(formatPartialDate("2023-12", english)).toBe("December 2023");
  expect(formatPartialDate("2023-12", kurdish)).toBe("کانوونی یەکەمی ٢٠٢٣");
});

test("names a whole month and a whole year as such, and other periods by both days", () => {
  expect(formatPeriod("2020-02-01", "2020-02-29", english)).toBe("February 2020");
  expect(formatPeriod("2021-02-01", "2021-02-27", english)).toBe("1 February 2021 – 27 February 2021");
  expect(formatPeriod("2019-01-01", "2019-12-31", english)).toBe("2019");
  expect(formatPeriod("2019-06-30", "2019-06-30", english)).toBe("30 June 2019");
});

test("gives the same day in every time zone of the machine", () => {
  const before = process.env.TZ;
  try {
    for (const zone of ["Pacific/Kiritimati", "America/Los_Angeles", "UTC"]) {
      process.env.TZ = zone;
      expect(formatDay("2024-12-31", english)).toBe("31 December 2024");
      expect(formatPeriod("2024-12-01", "2024-12-31", english)).toBe("December 2024");
    }
  } finally {
    process.env.TZ = before;
  }
});
