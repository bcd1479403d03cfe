import { expect, type Page, test } from "@playwright/test";

/** Mean difference of two pictures of one size, from 0 to 255 a channel, and the share of pixels that differ clearly. */
async function compare(page: Page, first: Buffer, second: Buffer): Promise<{ mean: number; clearly: number }> {
  return page.evaluate(
    async (pictures) => {
      const [one, other] = await Promise.all(
        pictures.map(async (data) => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
          const context = canvas.getContext("2d");
          context?.drawImage(bitmap, 0, 0);
          return context?.getImageData(0, 0, bitmap.width, bitmap.height).data;
        }),
      );
      if (!one || !other || one.length !== other.length) throw new Error(`sizes differ: ${one?.length} and ${other?.length}`);
      let sum = 0;
      let clearly = 0;
      for (let index = 0; index < one.length; index += 4) {
        const difference =
          [0, 1, 2].reduce((total, channel) => total + Math.abs((one[index + channel] ?? 0) - (other[index + channel] ?? 0)), 0) / 3;
        sum += difference;
        if (difference > 96) clearly += 1;
      }
      return { mean: sum / (one.length / 4), clearly: clearly / (one.length / 4) };
    },
    [first.toString("base64"), second.toString("base64")],
  );
}

for (const [locale, chart] of [
  ["en", "idps-over-time"],
  ["ar", "idps-by-governorate"],
  ["ckb", "turnout-compare"],
  ["ar", "deaths-by-counter"],
] as const) {
  for (const theme of ["light", "dark"] as const) {
    test(`${locale} › ${chart}, ${theme}: the SVG looks in a browser as its PNG does`, async ({ page, request, baseURL }) => {
      const query = `edition=18&width=800&theme=${theme}`;
      const png = await (await request.get(`/${locale}/charts/${chart}.png?${query}&scale=1`)).body();
      const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
      await page.setViewportSize({ width: size.width, height: size.height });
      await page.goto(`${baseURL}/${locale}/charts/${chart}.svg?${query}`);
      const shown = await page.screenshot({ clip: { x: 0, y: 0, ...size } });
      // Pages of the site let no script fetch such an address.
      await page.goto("about:blank");
      const { mean, clearly } = await compare(page, png, shown);
      // Edges of letters are smoothed differently; a letter or mark that is missing or elsewhere is far more.
      expect(mean).toBeLessThan(4);
      expect(clearly).toBeLessThan(0.01);
    });
  }
}
