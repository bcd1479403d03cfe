import { LicenceWords } from "@/components/ui/licence-words";
import { SourceLink } from "@/components/ui/source-link";
import { SourceTitle } from "@/components/ui/source-title";
import type { ListedPublisher } from "@/lib/publish/publisher-list";

export type PublisherEntryWords = { document: string; comma: string; licence: string; noFigures: string };

/** One publisher: what it counted, whose figures it passes on, its newest document and licence. */
export function PublisherEntry({ publisher, words }: { publisher: ListedPublisher; words: PublisherEntryWords }) {
  const { document, licence } = publisher;
  return (
    <li id={`publisher-${publisher.code}`}>
      <h4>
        <SourceLink source={{ url: publisher.url, title: publisher.name }}>{publisher.name}</SourceLink>
      </h4>
      {publisher.closed && <p>{publisher.closed}</p>}
      {publisher.themes.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {publisher.passesOn && <p>{publisher.passesOn}</p>}
      {publisher.themes.length === 0 && !publisher.passesOn && <p>{words.noFigures}</p>}
      <p>
        {document && (
          <>
            {words.document}{" "}
            <SourceLink source={document}>
              <SourceTitle title={document.text} />
            </SourceLink>
            {words.comma}
            {document.published}.{" "}
          </>
        )}
        {words.licence}{" "}
        <SourceLink source={{ url: licence.url, title: licence.text }}>
          <LicenceWords licence={licence.original} licenceText={licence.text} />
        </SourceLink>{" "}
        ({licence.use})
      </p>
    </li>
  );
}
