/** Parts of the site, in the order of its main navigation. */
export const sections = [
  { path: "", key: "overview" },
  { path: "/displacement", key: "displacement" },
  { path: "/yazidis", key: "yazidis" },
  { path: "/camps", key: "camps" },
  { path: "/elections", key: "elections" },
  { path: "/casualties", key: "casualties" },
  { path: "/women", key: "women" },
  { path: "/indicators", key: "indicators" },
] as const;

/** What is about the site rather than the country. */
export const footerSections = [
  { path: "/report", key: "report" },
  { path: "/sources", key: "sources" },
  { path: "/editions", key: "editions" },
  { path: "/data", key: "data" },
  { path: "/verify", key: "verify" },
  { path: "/about", key: "about" },
] as const;

export type Section = { path: string; key: (typeof sections | typeof footerSections)[number]["key"] };
