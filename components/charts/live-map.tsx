"use client";

import { memo, useMemo } from "react";
import type { DrawingSizeName } from "@/lib/charts/layout";
import type { ChartMap } from "@/lib/charts/map/chart-map";
import { type MapLayout, toMapLayout } from "@/lib/charts/map/map-layout";
import { findMapPlace, followKey, listMapPlaces, type MapPlace } from "@/lib/charts/map/map-places";
import { toMapSize } from "@/lib/charts/map/map-size";
import type { ChartSpec } from "@/lib/charts/spec";
import type { Boundaries } from "@/lib/geo/boundaries";
import { LiveDrawing } from "./live-drawing";
import { MapChart } from "./map-chart";
import { MapFocus } from "./map-focus";
import { PointPanel } from "./point-panel";
import { usePointReader } from "./use-point-reader";

type LiveMapProps = {
  spec: ChartSpec;
  map: ChartMap;
  boundaries: Boundaries;
  size: DrawingSizeName | { width: number; height: number };
};

/** A map whose areas and circles can be read one by one; arrow keys go to what lies in their direction. */
export function LiveMap({ spec, map, boundaries, size }: LiveMapProps) {
  const layout = useMemo(() => toMapLayout(spec, map, boundaries, toMapSize(size), { foot: false }), [spec, map, boundaries, size]);
  const places = useMemo(() => listMapPlaces(spec, layout), [spec, layout]);
  const reader = usePointReader<MapPlace>(layout.size, {
    findAt: (x, y) => findMapPlace(places, layout, x, y),
    follow: (key, from) => followKey(places, from, key),
  });
  const { reading } = reader;
  return (
    <LiveDrawing spec={spec} label={`${map.name}: ${spec.title}`} keyboardHint={map.keyboardHint} reader={reader}>
      <Drawing spec={spec} layout={layout} />
      {reading && <MapFocus layout={layout} place={reading.place} />}
      {reading && <PointPanel spec={spec} size={layout.size} place={reading.place} />}
    </LiveDrawing>
  );
}

/** Drawn once: reading a figure changes only what lies over it. */
const Drawing = memo(function Drawing({ spec, layout }: { spec: ChartSpec; layout: MapLayout }) {
  return <MapChart spec={spec} layout={layout} target="screen" decorative />;
});
