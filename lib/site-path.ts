/**
 * Address of something on this site as a page of it names it: a path from the root of the site, put below `BASE_PATH`. Every such address that
 * we write ourselves goes through here, or through `toPublicUrl` where others are to name it; the framework puts it before its own. In a
 * browser it is what it was when the site was built.
 *
 * @param path begins with a slash
 */
export function toSitePath(path: string): string {
  return `${process.env.BASE_PATH ?? ""}${path}`;
}
