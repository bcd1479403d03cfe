import type { ImportPlan } from "@/lib/import/import-file";

/** What a file would do, in lines for a terminal. */
export function describePlan(plan: ImportPlan): string {
  const { counts, revisions, warnings } = plan;
  const lines = [
    `${plan.fileName}: ${plan.subject}, ${count(plan.rows, "row")}${plan.blankRows > 0 ? `, ${count(plan.blankRows, "blank row")} left out` : ""}`,
    `  added ${counts.added}, revised ${counts.revised}, withdrawn ${counts.withdrawn}, unchanged ${counts.unchanged}`,
  ];
  if (revisions.length > 0) lines.push("Revised:");
  for (const { line, what, former, next } of revisions) lines.push(`  line ${line}, ${what}`, `    was ${former}`, `    now ${next}`);
  if (counts.revised > revisions.length && revisions.length > 0) lines.push(`  … and ${counts.revised - revisions.length} more`);
  if (warnings.total > 0) lines.push(`${count(warnings.total, "warning")}; they don't stop the import:`);
  for (const { message } of warnings.first) lines.push(`  ${message}`);
  if (warnings.total > warnings.first.length) lines.push(`  … and ${warnings.total - warnings.first.length} more`);
  return lines.join("\n");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
