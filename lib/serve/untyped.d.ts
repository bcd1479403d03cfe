type Handler = (request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse, next: () => void) => void;

declare module "compression" {
  export default function compression(options: import("node:zlib").ZlibOptions & { brotli?: import("node:zlib").BrotliOptions }): Handler;
}

declare module "negotiator" {
  export default class Negotiator {
    constructor(request: import("node:http").IncomingMessage);
    /** Those of `available` that are accepted, best first; of equally good ones the `preferred` go before. */
    encodings(available: string[], preferred: string[]): string[];
  }
}
