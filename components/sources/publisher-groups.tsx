import type { PublisherGroup, PublisherList } from "@/lib/publish/publisher-list";
import { PublisherEntry, type PublisherEntryWords } from "./publisher-entry";

type PublisherGroupsProps = {
  list: PublisherList;
  /** A search shows what it found, also among those that only pass figures on. */
  open: boolean;
  passingText: string;
  words: PublisherEntryWords;
  toHeading: (group: PublisherGroup) => string;
};

/** All publishers by what they are; those that print what others counted are folded away. */
export function PublisherGroups({ list, open, passingText, words, toHeading }: PublisherGroupsProps) {
  const { groups, passing } = list;
  return (
    <>
      {groups.map((group) => (
        <section key={group.key} aria-labelledby={`publishers-${group.key}`} className="mt-8">
          <h3 id={`publishers-${group.key}`} className="text-h3">
            {toHeading(group)}
          </h3>
          <ul className="publisher-list">
            {group.publishers.map((publisher) => (
              <PublisherEntry key={publisher.code} publisher={publisher} words={words} />
            ))}
          </ul>
        </section>
      ))}
      {passing.publishers.length > 0 && (
        <details open={open} className="mt-8">
          <summary>
            <h3 className="inline text-h3">{toHeading(passing)}</h3>
          </summary>
          <p className="mt-2 max-w-[68ch]">{passingText}</p>
          <ul className="publisher-list">
            {passing.publishers.map((publisher) => (
              <PublisherEntry key={publisher.code} publisher={publisher} words={words} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
