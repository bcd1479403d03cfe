import type { ReportDescription } from "./report-description";
import type { ReportDocument } from "./report-document";

type ReportFrontProps = { head: ReportDocument["head"]; description: ReportDescription | null };

/** Title, author and date as the document has them: in print and without scripts. */
export function ReportFront({ head, description }: ReportFrontProps) {
  const facts = [head.author, description?.words.date ?? ""].filter((text) => text !== "");
  return (
    <div className="without-scripts mt-8 print:mt-0 print:block">
      {head.title !== "" && (
        <h2 dir="auto" className="text-h2 break-words">
          {head.title}
        </h2>
      )}
      {facts.map((fact) => (
        <p key={fact} dir="auto" className="mt-2">
          {fact}
        </p>
      ))}
      {description && <p className="mt-2 text-small text-second">{description.words.edition}</p>}
    </div>
  );
}
