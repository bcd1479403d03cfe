import { expect, test } from "vitest";
import { toParagraph } from "./bidi-lines";

test("an address that is broken, or could have been, has no space that is not in it", () => {
  const address = "https://figures.example.org/en/charts/displaced-in-examplia?show=anyway&publisher=xa-office&edition=3";
  for (let width = 150; width < 900; width += 25) expect(toParagraph(address, 11, width, 40, "ltr").join("")).toBe(address);
});
