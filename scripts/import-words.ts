import type { ImportPlan } from "@/lib/import/import-file";

/** What a file is and what it would do, in lines for a terminal. */
export function describePlan(plan: ImportPlan): string {
  const { counts, revisions, warnings } = plan;
  const lines = [
    `${plan.fileName}: ${plan.recognised.title}, ${count(plan.rows, "row")}${plan.blankRows > 0 ? `, ${count(plan.blankRows, "blank row")} left out` : ""}`,
    `  read as ${describeReading(plan)}`,
    `  added ${counts.added}, revised ${counts.revised}, withdrawn ${counts.withdrawn}, unchanged ${counts.unchanged}`,
  ];
  if (plan.parts.length > 1)
    for (const { subject, counts: part } of plan.parts)
      lines.push(`    ${subject}: added ${part.added}, revised ${part.revised}, unchanged ${part.unchanged}`);
  for (const { reason, count: rows } of plan.skipped) lines.push(`  skipped ${rows}: ${reason}`);
  if (plan.refusedRows > 0) lines.push(`  refused and left out: ${count(plan.refusedRows, "row")}`);
  for (const note of plan.notes) lines.push(`  ${note}`);
  if (revisions.length > 0) lines.push("Revised:");
  for (const { line, what, former, next } of revisions) lines.push(`  line ${line}, ${what}`, `    was ${former}`, `    now ${next}`);
  if (counts.revised > revisions.length && revisions.length > 0) lines.push(`  … and ${counts.revised - revisions.length} more`);
  if (warnings.total > 0) lines.push(`${count(warnings.total, "warning")}; they don't stop the import:`);
  for (const { message, line, place } of warnings.first)
    lines.push(`  ${[place ?? (line === null ? null : `line ${line}`), message].filter(Boolean).join(": ")}`);
  if (warnings.total > warnings.first.length) lines.push(`  … and ${warnings.total - warnings.first.length} more`);
  return lines.join("\n");
}

function describeReading({ recognised }: ImportPlan): string {
  const { kind, format, sheet, headerRow, hxlRow, encoding, delimiter } = recognised;
  return [
    kind === "workbook" ? `workbook, sheet "${sheet}"` : kind === "json" ? "JSON" : `${encoding}, cells parted by ${delimiter}`,
    `format ${format}`,
    `header in row ${headerRow}`,
    ...(hxlRow === null ? [] : [`hashtags in row ${hxlRow}`]),
  ].join(", ");
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
