/** Where it is said how the page at `url` is embedded. */
export function toOembedPath(url: string): string {
  return `/api/v1/oembed?${new URLSearchParams({ url })}`;
}
