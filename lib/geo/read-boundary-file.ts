import { z } from "zod";
import type { SourceArea } from "./make-boundaries";

/** Why a file is no set of boundaries, as a sentence. */
export class BoundariesRefused extends Error {
  override name = "BoundariesRefused";
}

/** Names under which files give the P-code, as compared: lower case, letters and digits only. */
const CODE_PROPERTIES = ["pcode", "adm1pcode", "admin1pcode", "adm1code", "admin1code"];

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).rest(z.number());
const ring = z.array(position).min(4);
const polygon = z.array(ring).min(1);
const geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: polygon }),
  z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(polygon).min(1) }),
]);
const collection = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({ type: z.literal("Feature"), properties: z.record(z.string(), z.unknown()).nullable(), geometry: z.unknown() }),
  ),
});

/**
 * Areas of a GeoJSON file by their P-codes, with their rings in degrees.
 *
 * @param text the file, without a byte order mark
 * @throws BoundariesRefused where it is no GeoJSON, or an area of it has no code, an unusable outline or a code that another has
 */
export function readBoundaryFile(text: string): SourceArea[] {
  const parsed = collection.safeParse(parseJson(text));
  if (!parsed.success)
    throw new BoundariesRefused(
      'The file is not a GeoJSON FeatureCollection: it has no "type": "FeatureCollection" with a list of "features".',
    );
  const areas = new Map<string, SourceArea>();
  parsed.data.features.forEach((feature, index) => {
    const code = findCode(feature.properties ?? {});
    if (code === null)
      throw new BoundariesRefused(
        `Feature ${index + 1} has no P-code. It is looked for in the properties pcode, ADM1_PCODE, admin1Pcode and the like; this one has ${listNames(feature.properties)}.`,
      );
    if (areas.has(code))
      throw new BoundariesRefused(
        `${code} is in the file twice; each governorate has to be one feature (a MultiPolygon where it has several parts).`,
      );
    areas.set(code, { code, rings: toRings(code, feature.geometry) });
  });
  return [...areas.values()];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BoundariesRefused(`The file is not GeoJSON: ${error instanceof Error ? error.message : error}.`);
  }
}

function findCode(properties: Record<string, unknown>): string | null {
  const known = new Map(Object.entries(properties).map(([name, value]) => [name.toLowerCase().replace(/[^a-z0-9]/g, ""), value]));
  for (const name of CODE_PROPERTIES) {
    const value = known.get(name);
    if (typeof value === "string" && value.trim() !== "") return value.trim();
  }
  return null;
}

function listNames(properties: Record<string, unknown> | null): string {
  const names = Object.keys(properties ?? {});
  return names.length === 0 ? "no properties" : names.slice(0, 12).join(", ");
}

function toRings(code: string, shape: unknown): SourceArea["rings"] {
  const parsed = geometry.safeParse(shape);
  if (!parsed.success) throw new BoundariesRefused(`The outline of ${code} can't be used: ${toReason(shape)}`);
  const polygons = parsed.data.type === "Polygon" ? [parsed.data.coordinates] : parsed.data.coordinates;
  const rings = polygons.flat().map((one) => one.map(([lon, lat]) => [lon, lat] as const));
  for (const one of rings) {
    const [first, last] = [one[0], one.at(-1)];
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
      throw new BoundariesRefused(`The outline of ${code} can't be used: a ring doesn't end where it begins.`);
    if (new Set(one.map((place) => place.join(" "))).size < 3)
      throw new BoundariesRefused(`The outline of ${code} can't be used: a ring has fewer than three different corners.`);
  }
  return rings;
}

function toReason(shape: unknown): string {
  const type = z.object({ type: z.string() }).safeParse(shape);
  if (!type.success) return "it has none.";
  if (type.data.type !== "Polygon" && type.data.type !== "MultiPolygon") return `it is a ${type.data.type}, not a Polygon or MultiPolygon.`;
  return "its coordinates are not rings of at least four positions in degrees of longitude and latitude (WGS 84); a file in metres has to be projected back first.";
}
