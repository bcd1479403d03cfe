import { expect, test } from "vitest";
import { toWebAddress } from "./web-address";

test.each(["https://example.org/report?id=1#page", "http://example.org/"])("%s leads somewhere", (address) => {
  expect(toWebAddress(address)).toBe(address);
});

test("what an address may not hold is escaped", () => {
  expect(toWebAddress('https://example.org/"><script>')).toBe("https://example.org/%22%3E%3Cscript%3E");
});

test.each([
  "javascript:alert(1)",
  " jAvAsCrIpT:alert(1)",
  "java\tscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:https://example.org/1",
  "//example.org",
  "example.org",
  "",
  null,
  `https://example.org/${"x".repeat(8_000)}`,
])("%j leads nowhere", (address) => {
  expect(toWebAddress(address)).toBeNull();
});
