/**
 * Runs in a browser. Reads a page as one without scripts does, and lists what no page of this site holds by itself: handlers, links that
 * lead elsewhere than to the web, elements that fetch or run something, and scripts that are not the framework's.
 *
 * @returns the faults, and all text of the page as it is read
 */
export function findFaults(html: string): { faults: string[]; text: string } {
  const page = new DOMParser().parseFromString(html, "text/html");
  const faults: string[] = [];
  const ours = /^(?:document\.cookie="locale=|\(globalThis\["TURBOPACK"\]|\(?self\.__next_f|\(function\()/;
  for (const element of page.querySelectorAll("*")) {
    const name = element.localName;
    for (const { localName, value } of element.attributes) {
      if (/^on/i.test(localName)) faults.push(`${name} ${localName}="${value.slice(0, 60)}"`);
      if (/^(?:href|src|action|formaction|poster|background|cite)$/i.test(localName) && !/^(?:https?:\/\/|\/(?!\/)|[#?.]|$)/i.test(value))
        faults.push(`${name} ${localName}="${value.slice(0, 60)}"`);
      if (localName === "srcdoc") faults.push(`${name} srcdoc`);
    }
    if (/^(?:object|embed|iframe|applet|frame|portal|textarea)$/.test(name)) faults.push(name);
    if (name === "meta" && element.hasAttribute("http-equiv")) faults.push("meta http-equiv");
    if (name === "use" && !/^#/.test(element.getAttribute("href") ?? "#")) faults.push("use");
    if (name === "style" && !element.closest("head")) faults.push("style in the body");
    const isData = /\bjson\b/.test(element.getAttribute("type") ?? "");
    if (name === "script" && !element.hasAttribute("src") && !isData && !ours.test(element.textContent ?? ""))
      faults.push(`script ${element.textContent?.slice(0, 60)}`);
  }
  const text = [...page.querySelectorAll("script,style")].reduce((rest, element) => {
    element.remove();
    return rest;
  }, page.documentElement);
  return { faults, text: `${page.title} ${text.textContent ?? ""}` };
}
