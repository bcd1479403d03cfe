import type { DrawingSize } from "@/lib/charts/layout";
import { toSeriesTextColour } from "@/lib/charts/palette";
import type { PointPlace } from "@/lib/charts/point-places";
import { toPointWords } from "@/lib/charts/point-words";
import type { ChartSpec } from "@/lib/charts/spec";

/** What there is to know about one figure, beside its point; never over it, nor beyond the drawing's sides. */
export function PointPanel({ spec, size, place }: { spec: ChartSpec; size: DrawingSize; place: PointPlace }) {
  const words = toPointWords(spec, place.seriesIndex, place.point);
  const slot = spec.series[place.seriesIndex]?.slot ?? 0;
  return (
    <div
      dir={spec.direction}
      style={toPosition(size, place)}
      className="pointer-events-none absolute z-10 border border-[var(--hairline)] bg-[var(--ground)] px-3 py-2 text-small leading-snug text-[var(--text)]"
    >
      <p className="font-semibold">{words.value}</p>
      <p>{words.category}</p>
      <p style={{ color: toSeriesTextColour(slot, "screen") }}>{words.series}</p>
      {words.flags.length > 0 && <p className="text-[var(--warning)]">{words.flags.join(" · ")}</p>}
      <p className="text-[var(--text-second)]">{words.source}</p>
      {words.note && (
        <p className="mt-1 text-[var(--text-second)]">
          {spec.labels.note}:{" "}
          <bdi lang={place.point.computed ? undefined : "en"} className="line-clamp-5">
            {words.note}
          </bdi>
        </p>
      )}
    </div>
  );
}

const gap = 14;

/** Physical sides, since time runs left to right whatever the language. In a narrow drawing the panel takes its whole width. */
function toPosition({ width, height, narrow }: DrawingSize, { x, y }: PointPlace): React.CSSProperties {
  const below = y < height / 2;
  const percentY = (below ? y / height : 1 - y / height) * 100;
  if (narrow) return { left: 0, right: 0, [below ? "top" : "bottom"]: `calc(${percentY}% + ${gap}px)` };
  const after = x < width / 2;
  const percentX = (after ? x / width : 1 - x / width) * 100;
  return { maxWidth: "18rem", [below ? "top" : "bottom"]: `${percentY}%`, [after ? "left" : "right"]: `calc(${percentX}% + ${gap}px)` };
}
