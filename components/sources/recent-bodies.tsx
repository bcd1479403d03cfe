import { SourceLink } from "@/components/ui/source-link";
import type { RecentTheme } from "@/lib/publish/publisher-recent";

type Words = { body: string; newest: string; period: string };

/** Of one theme who has recent figures, whom a reader can ask now. */
export function RecentBodies({ theme, words }: { theme: RecentTheme; words: Words }) {
  const id = `recent-${theme.theme}`;
  return (
    <div className="mt-8">
      <h3 id={id} className="text-h3">
        {theme.heading}
      </h3>
      <p className="mt-2 max-w-[68ch]">{theme.sentence}</p>
      {theme.bodies.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section aria-label={theme.heading} tabIndex={0} className="scroll-frame mt-3">
          <table className="line-table">
            <caption className="sr-only">{theme.heading}</caption>
            <thead>
              <tr>
                <th scope="col">{words.body}</th>
                <th scope="col">{words.newest}</th>
                <th scope="col">{words.period}</th>
              </tr>
            </thead>
            <tbody>
              {theme.bodies.map((body) => (
                <tr key={body.code}>
                  <th scope="row">
                    <a href={`#publisher-${body.code}`}>{body.name}</a>
                  </th>
                  <td>
                    <a href={body.indicator.href}>{body.indicator.name}</a>{" "}
                    <small>{[body.of, body.more].filter(Boolean).join(" · ")}</small>
                  </td>
                  <td>
                    {body.period} <SourceLink source={body.document}>{body.document.text}</SourceLink>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}
