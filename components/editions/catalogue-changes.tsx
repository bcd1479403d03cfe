import type { CatalogueGroup } from "@/lib/publish/edition-entries";

/** Entries of one catalogue that an edition brought or changed. */
export function CatalogueChanges({ group }: { group: CatalogueGroup }) {
  return (
    <section aria-labelledby={group.name} className="mt-8">
      <h3 id={group.name} className="text-lead font-semibold">
        {group.heading}
      </h3>
      <p className="text-small text-second">{group.counts}</p>
      <ul className="mt-2 max-w-[80ch] list-disc ps-5">
        {group.lines.map((line) => (
          <li key={line.key} className="py-0.5 wrap-anywhere">
            {line.href ? (
              <a href={line.href}>
                <bdi>{line.name}</bdi>
              </a>
            ) : (
              <bdi>{line.name}</bdi>
            )}
            {line.remarks.map((remark) => ` – ${remark}`)}
          </li>
        ))}
      </ul>
      {group.notListed && <p className="mt-1">{group.notListed}</p>}
    </section>
  );
}
