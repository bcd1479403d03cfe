// Loaded by page-cache.mjs, outside Next's bundles, so it is plain JavaScript.

const SCRIPT = /<script src="([^"]+)" async=""><\/script>/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;

/** Runs in the browser. Fetches the scripts when the first text is on the screen, or at the latest a while after all else is loaded. */
const loader = `(function(s){var d;function go(){if(d)return;d=1;s.forEach(function(u){var e=document.createElement("script");e.src=u;e.async=true;document.head.appendChild(e)})}
try{new PerformanceObserver(function(l,o){if(l.getEntriesByName("first-contentful-paint").length){o.disconnect();setTimeout(go)}}).observe({type:"paint",buffered:true})}catch(e){}
addEventListener("load",function(){setTimeout(go,1000)})})`;

/**
 * Next asks for its scripts at the top of a page, where on a poor line they take the bandwidth from the fonts and the text that a
 * reader came for. A page is whole without them: they may come after its first text is on the screen.
 */
export function postponeScripts(html) {
  const sources = [];
  const without = html.replace(PRELOAD, "").replace(SCRIPT, (_tag, source) => {
    if (!sources.includes(source)) sources.push(source);
    return "";
  });
  const end = without.lastIndexOf("</body>");
  if (end < 0 || sources.length === 0) return html;
  const list = JSON.stringify(sources.map((source) => source.replaceAll("&amp;", "&"))).replaceAll("<", "\\u003c");
  return `${without.slice(0, end)}<script>${loader}(${list})</script>${without.slice(end)}`;
}
