/** Words and what they mean here, each with an anchor. */
export function DefinitionList({ definitions }: { definitions: { id: string; term: string; text: string }[] }) {
  return (
    <dl className="mt-4 grid max-w-[80ch] gap-y-4">
      {definitions.map(({ id, term, text }) => (
        <div key={id} id={id}>
          <dt className="font-semibold">{term}</dt>
          <dd className="mt-0.5">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
