// @ts-check

/** By which a route says how many bytes its file has. */
const NAME = "x-file-length";

/**
 * Next leaves `Content-Length` out of what routes answer, and tools that read large files in parts ask for it. A route that knows it says so
 * in a header of ours, which becomes it here. Only for what is not packed on its way.
 *
 * @param {{ response: import("node:http").ServerResponse }} exchange
 */
export function tellFileLength({ response }) {
  const { setHeader } = response;
  response.setHeader = (name, value) => {
    if (name.toLowerCase() !== NAME) return setHeader.call(response, name, value);
    return setHeader.call(response, "Content-Length", String([value].flat()[0]));
  };
}
