/** Parameters in a page's address that change what it shows; an address without any of them is a plain, cached page. */
export const pageParameters = ["edition", "digits", "year", "publisher"] as const;
