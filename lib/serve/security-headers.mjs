// @ts-check

const POLICY = "Content-Security-Policy";

/** What an answer that is no page may do when a browser opens it by itself: nothing, and in no frame. */
const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A drawing opened by itself has its own styles and letters, and is kept from being more than a picture. */
const drawing =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** No page asks for any of these. Copying to the clipboard and the whole screen stay as browsers have them. */
const permissions = [
  "accelerometer",
  "autoplay",
  "browsing-topics",
  "camera",
  "display-capture",
  "encrypted-media",
  "geolocation",
  "gyroscope",
  "hid",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "publickey-credentials-get",
  "screen-wake-lock",
  "serial",
  "usb",
  "xr-spatial-tracking",
]
  .map((name) => `${name}=()`)
  .join(", ");

/** Never opened as documents, and several of them go with each page: a policy would only weigh. */
const isPart = /^(?:(?:application|text)\/javascript|text\/css|font\/|image\/(?!svg))/;

/** One year. What else the domain serves is not ours to promise, so nothing is said of names below it. */
const onlySecure = "max-age=31536000";

/**
 * Gives every answer the headers that keep browsers from doing with it what it is not for. Which ones is known when its type is, as it goes
 * out; a policy that the answer brings itself, of a page or of a frame for other sites, stays.
 *
 * @param {import("node:http").ServerResponse} response
 * @param {string | undefined} [publicUrl] where readers find the site
 */
export function setSecurityHeaders(response, publicUrl = process.env.PUBLIC_URL) {
  response.setHeader("X-Content-Type-Options", "nosniff");
  // Other sites don't learn what somebody reads here.
  response.setHeader("Referrer-Policy", "same-origin");
  if (publicUrl?.startsWith("https://")) response.setHeader("Strict-Transport-Security", onlySecure);
  const writeHead = /** @type {(...given: unknown[]) => typeof response} */ (response.writeHead);
  response.writeHead = /** @param {any[]} given */ (...given) => {
    const last = given[given.length - 1];
    const headers = typeof last === "object" && last !== null && !Array.isArray(last) ? last : {};
    // What a browser holds keeps the headers it came with.
    if (given[0] !== 304) setByType(response, (name) => headers[name] ?? response.getHeader(name));
    return writeHead.apply(response, given);
  };
}

/** @param {import("node:http").ServerResponse} response @param {(name: string) => unknown} read */
function setByType(response, read) {
  const type = String(read("Content-Type") ?? "");
  const policy = String(read(POLICY) ?? "");
  const isPage = type.startsWith("text/html") && !policy.includes("frame-ancestors *");
  if (isPage) {
    response.setHeader("Permissions-Policy", permissions);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  }
  // Figures, files and frames are for other sites too.
  if (!response.hasHeader("Cross-Origin-Resource-Policy")) {
    response.setHeader("Cross-Origin-Resource-Policy", isPage ? "same-origin" : "cross-origin");
  }
  if (type.startsWith("image/svg")) response.setHeader(POLICY, drawing);
  else if (!policy && !isPart.test(type)) response.setHeader(POLICY, nothing);
}
