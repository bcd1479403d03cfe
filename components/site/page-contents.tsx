import type { ChartSpec } from "@/lib/charts/spec";

/** The figures of a page by their titles, each a jump to it. */
export function PageContents({ title, specs }: { title: string; specs: Pick<ChartSpec, "id" | "title">[] }) {
  return (
    <nav aria-label={title} className="no-print mt-10 text-small">
      <h2 className="font-semibold">{title}</h2>
      <ul className="mt-1 list-disc ps-5">
        {specs.map((spec) => (
          <li key={spec.id}>
            <a href={`#${spec.id}`} className="inline-grid py-0.5">
              {spec.title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
