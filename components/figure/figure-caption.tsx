import type { ChartSpec } from "@/lib/charts/spec";

type FigureCaptionProps = { spec: Pick<ChartSpec, "title" | "sentence">; id: string; headingLevel: 1 | 2 | 3 };

/** What a figure shows, and in a sentence what is seen. */
export function FigureCaption({ spec, id, headingLevel }: FigureCaptionProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <figcaption>
      <Heading id={`${id}-title`} className={headingLevel === 1 ? "text-h2" : "text-h3"}>
        {spec.title}
      </Heading>
      <p className="mt-2 max-w-[68ch] empty:hidden">{spec.sentence}</p>
    </figcaption>
  );
}
