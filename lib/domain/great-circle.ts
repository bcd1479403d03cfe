type Point = { lat: number; lon: number };

/** Mean radius of the Earth, in kilometres. */
const RADIUS = 6371.0088;

/** Distance over ground between two points in WGS 84 degrees, in kilometres, on a sphere (wrong by half a per cent at most). */
export function toDistance(a: Point, b: Point): number {
  const [latA, latB] = [toRadians(a.lat), toRadians(b.lat)];
  const haversine =
    Math.sin((latB - latA) / 2) ** 2 + Math.cos(latA) * Math.cos(latB) * Math.sin((toRadians(b.lon) - toRadians(a.lon)) / 2) ** 2;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

/** The places nearest to a point, nearest first. Those without a known point are left out. */
export function listNearest<Place extends { point: Point | null }>(
  point: Point,
  places: Place[],
  most: number,
): { place: Place; distance: number }[] {
  return places
    .flatMap((place) => (place.point ? [{ place, distance: toDistance(point, place.point) }] : []))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, most);
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
