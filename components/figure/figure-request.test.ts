import { expect, test } from "vitest";
import { type FigureRequest, toAnswerHref, toWanted as toWantedBy } from "./figure-request";

const request: FigureRequest = {
  href: "/redraw/en/people-by-province?edition=7&id=people-by-province",
  names: ["year", "publisher", "asOf"],
  given: { year: "2029" },
};

function toWanted(asked: FigureRequest, loadedSearch: string, search: string) {
  return toWantedBy(asked, new URLSearchParams(loadedSearch), new URLSearchParams(search));
}

test("a figure stays as the server drew it while nothing that it reads has changed", () => {
  expect(toWanted(request, "?year=2029", "?year=2029")).toBeNull();
  expect(toWanted(request, "?year=2029", "?year=2029&location=XAG01")).toBeNull();
  expect(toWanted(request, "?year=2029", "?publisher=&year=2029")).toBeNull();
});

test("what a reader chooses is laid over what the page was made from", () => {
  expect(toWanted(request, "?year=2029", "?year=2029&publisher=office")).toEqual({ year: "2029", publisher: "office" });
  expect(toWanted(request, "?year=2029", "?year=2031")).toEqual({ year: "2031" });
});

test("what a reader takes back goes out of the question", () => {
  expect(toWanted(request, "?year=2029", "")).toEqual({});
  expect(toWanted(request, "?year=2029", "?asOf=2030-01-01")).toEqual({ asOf: "2030-01-01" });
});

test("what a page fixes for its figure stays, for its address never named it", () => {
  expect(toWanted(request, "", "?publisher=office")).toEqual({ year: "2029", publisher: "office" });
});

test("the same question has the same address, whatever the order of the choices", () => {
  const one = toAnswerHref(request, { year: "2031", publisher: "office" }, "phone");
  expect(one).toBe("/redraw/en/people-by-province?edition=7&id=people-by-province&publisher=office&year=2031&drawing=phone");
  expect(toAnswerHref(request, { publisher: "office", year: "2031" }, "phone")).toBe(one);
});
