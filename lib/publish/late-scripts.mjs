// Loaded outside Next's bundles, so it is plain JavaScript.

const SCRIPT = /<script src="([^"]+)" async=""><\/script>/g;
const PRELOAD = /<link rel="preload" as="script"[^>]*>/g;
const FLIGHT_BEGIN = "(self.__next_f=self.__next_f||[]).push([0])";
const FLIGHT = /<script>self\.__next_f\.push\((\[[^<]*\])\)<\/script>/g;

/**
 * Runs in the browser. Fetches the scripts when the first text is on the screen, or at the latest a while after all else is loaded.
 * Before, it says to browsers with Trusted Types what the framework may do without asking: fetch files of the build, and make an empty
 * script element, as React does.
 */
const loader = `(function(s){var d;try{trustedTypes.createPolicy("default",{createScriptURL:function(u){var a=new URL(u,location.href);return a.origin===location.origin&&a.pathname.includes("/_next/static/")?u:null},createHTML:function(h){return h==="\\x3cscript>\\x3c/script>"?h:null}})}catch(e){}
function go(){if(d)return;d=1;s.forEach(function(u){var e=document.createElement("script");e.src=u;e.async=true;document.head.appendChild(e)})}
try{new PerformanceObserver(function(l,o){if(l.getEntriesByName("first-contentful-paint").length){o.disconnect();setTimeout(go)}}).observe({type:"paint",buffered:true})}catch(e){}
addEventListener("load",function(){setTimeout(go,1000)})})`;

/**
 * Next asks for its scripts at the top of a page, where on a poor line they take the bandwidth from the fonts and the text that a
 * reader came for. A page is whole without them: they may come after its first text is on the screen.
 *
 * React's data, which Next sends in many scripts, become one, so that a policy for the page's content can name it.
 *
 * @param {string} html a whole page
 * @returns {{ html: string, own: string[] }} the page, and those of its scripts that were made here
 */
export function postponeScripts(html) {
  const sources = [];
  const without = html.replace(PRELOAD, "").replace(SCRIPT, (_tag, source) => {
    if (!sources.includes(source)) sources.push(source);
    return "";
  });
  const end = without.lastIndexOf("</body>");
  if (end < 0 || sources.length === 0) return { html, own: [] };
  const list = JSON.stringify(sources.map((source) => source.replaceAll("&amp;", "&"))).replaceAll("<", "\\u003c");
  const script = `${loader}(${list})`;
  const joined = joinFlight(`${without.slice(0, end)}<script>${script}</script>${without.slice(end)}`);
  return { html: joined.html, own: [script, ...joined.own] };
}

/** Puts React's data where their first part stands, in their order. */
function joinFlight(html) {
  const first = `<script>${FLIGHT_BEGIN}</script>`;
  const begin = html.indexOf(first);
  if (begin < 0) return { html, own: [] };
  const parts = [FLIGHT_BEGIN];
  const rest = html.slice(begin + first.length).replace(FLIGHT, (tag, data) => {
    if (!isData(data)) return tag;
    parts.push(`self.__next_f.push(${data})`);
    return "";
  });
  const script = parts.join(";");
  return { html: `${html.slice(0, begin)}<script>${script}</script>${rest}`, own: [script] };
}

/** Whether it is data and nothing that runs. */
function isData(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
