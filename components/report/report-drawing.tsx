import { useLayoutEffect, useRef, useState } from "react";
import { ServerHtml } from "@/components/ui/server-html";
import { toSiteMarkup } from "@/components/ui/site-markup";

const seen = new Map<string, string>();

/** A drawing that came with the page. It is remembered from then on, for a part that is put back in is another element. */
export function ReportDrawing({ id }: { id: string }) {
  const [known] = useState(() => {
    const drawing = seen.get(id);
    return drawing === undefined ? undefined : { __html: toSiteMarkup(drawing) };
  });
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const drawing = element.current?.querySelector("svg");
    if (drawing) seen.set(id, drawing.outerHTML);
  }, [id]);
  const className = "drawing print:[&_svg]:max-h-[15cm]";
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own markup, as it stood in the page
  if (known !== undefined) return <div className={className} dangerouslySetInnerHTML={known} />;
  return (
    <div ref={element} className={className}>
      <ServerHtml id={id} />
    </div>
  );
}
