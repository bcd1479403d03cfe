import { encode } from "uqr";

/** A QR code as the path of its dark modules, each one unit wide, with its number of modules a side, quiet border included. */
export function toQrPath(text: string): { path: string; modules: number } {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  let path = "";
  for (const [y, row] of data.entries()) {
    for (let x = 0; x < row.length; x++) {
      if (!row[x]) continue;
      const start = x;
      while (row[x + 1]) x++;
      path += `M${start} ${y}h${x + 1 - start}v1h-${x + 1 - start}z`;
    }
  }
  return { path, modules: size };
}
