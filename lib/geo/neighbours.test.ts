import { expect, test } from "vitest";
import { listNeighbours } from "./neighbours";

const area = (code: string, rings: number[][]) => ({ code, rings, pole: [0, 0] as [number, number] });
const areas = [area("XAG01", [[0, 1]]), area("XAG02", [[~1, 2]]), area("XAG03", [[3]])];

test("areas that share a border are neighbours, whichever way each walks it", () => {
  expect(listNeighbours({ areas }, "XAG01")).toEqual(["XAG02"]);
  expect(listNeighbours({ areas }, "XAG02")).toEqual(["XAG01"]);
});

test("an area apart has no neighbours, nor has a place without an area", () => {
  expect(listNeighbours({ areas }, "XAG03")).toEqual([]);
  expect(listNeighbours({ areas }, "XAG01Q01")).toEqual([]);
});
