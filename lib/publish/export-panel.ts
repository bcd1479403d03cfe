import "server-only";
import type { ExportDialogProps } from "@/components/export/export-dialog";
import { toChartQuery } from "@/lib/charts/chart-path";
import type { Edition } from "@/lib/domain/indicator";
import type { ChartExport } from "@/lib/export/chart-export";
import { toChartCitations } from "@/lib/export/citations/citations";
import { type ExportSize, exportFormats, exportOptionsSchema, exportSizes } from "@/lib/export/export-options";
import { formatPlain } from "@/lib/format/number";
import type { Reader } from "@/lib/format/reader";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { toSitePath } from "@/lib/site-path";
import type { RawParameters } from "./build-chart";
import { loadChartExport } from "./chart-export";
import { toCitations, toCopyWords } from "./citation-words";
import { toEmbedSnippets } from "./embed-snippets";

/**
 * Everything by which a chart is taken away, pinned to the edition that the reader sees.
 *
 * @returns null where the catalog has no such chart
 * @throws BadParametersError where a parameter does not meet the chart's schema
 */
export async function loadExportPanel(
  slug: string,
  parameters: RawParameters,
  edition: Edition,
  reader: Reader,
): Promise<ExportDialogProps | null> {
  const exported = await loadChartExport(slug, parameters, edition, reader, exportOptionsSchema.parse({}), false);
  if (!exported) return null;
  const t = getTranslator(reader);
  const { spec } = exported;
  const citations = await toChartCitations(exported);
  return {
    figure: spec.title,
    title: t("export.panel.title"),
    close: t("export.panel.close"),
    words: { copied: t("export.panel.copied"), failed: t("export.panel.failed") },
    export: toForm(exported, citations.sentence, t),
    cite: {
      title: t("export.panel.cite.title"),
      intro: t("export.panel.cite.intro"),
      citations: toCitations(citations, t),
    },
    embed: toEmbed(exported, t),
  };
}

function toForm({ spec, stamp, withheld }: ChartExport, sentence: string, t: Translator): ExportDialogProps["export"] {
  const kept = [...toChartQuery(spec, stamp.edition)].map(([name, value]) => ({ name, value }));
  const action = toSitePath(`/${spec.locale}/charts/${spec.slug}`);
  const sizes = [
    { value: "", label: t("export.panel.export.sizes.page") },
    ...(Object.keys(exportSizes) as ExportSize[]).map((value) => ({ value, label: toSizeName(value, spec, t) })),
  ];
  const themes = (["light", "dark", "print"] as const).map((value) => ({ value, label: t(`export.panel.export.themes.${value}`) }));
  const views = (["map", "chart"] as const).map((value) => ({ value, label: t(`export.panel.export.views.${value}`) }));
  return {
    title: t("export.panel.export.title"),
    action,
    kept,
    picture: t("export.panel.export.picture"),
    choices: [
      { name: "size", label: t("export.panel.export.size"), options: sizes },
      { name: "theme", label: t("export.panel.export.theme"), options: themes },
      ...(spec.map ? [{ name: "view", label: t("export.panel.export.view"), options: views }] : []),
    ],
    flags: [
      { name: "title", value: "0", label: t("export.panel.export.withoutTitle") },
      { name: "background", value: "none", label: t("export.panel.export.transparent") },
    ],
    document: t("export.panel.export.document"),
    data: t("export.panel.export.data"),
    dataFlag: { name: "bom", value: "1", label: t("export.panel.export.bom") },
    formats: Object.fromEntries(
      exportFormats.map((format) => [format, t(`export.panel.export.formats.${format}`)]),
    ) as ExportDialogProps["export"]["formats"],
    copies: {
      image: { label: t("export.panel.export.copyImage"), href: `${action}.png?${toChartQuery(spec, stamp.edition)}` },
      link: { label: t("export.panel.export.copyLink"), text: stamp.permalink },
      sentence: { label: t("export.panel.export.copySentence"), text: sentence },
    },
    remarks: [t("export.panel.export.pinned", { edition: spec.edition.text }), ...withheld.map((one) => one.sentence)],
  };
}

function toSizeName(size: ExportSize, reader: Reader, t: Translator): string {
  const [width, height] = { column: [17, 0], slide: [16, 9], card: [1200, 630] }[size];
  return t(`export.panel.export.sizes.${size}`, { width: formatPlain(width ?? 0, reader), height: formatPlain(height ?? 0, reader) });
}

function toEmbed({ spec, stamp }: ChartExport, t: Translator): ExportDialogProps["embed"] {
  const snippets = toEmbedSnippets(spec, stamp);
  return {
    title: t("export.panel.embed.title"),
    intro: t("export.panel.embed.intro"),
    snippets: (["live", "pinned"] as const).map((name) => ({
      name,
      label: t(`export.panel.embed.${name}`),
      code: snippets[name],
      copy: toCopyWords(t(`export.panel.embed.${name}`), t),
    })),
    permalink: { label: t("export.panel.embed.permalink"), href: stamp.permalink },
  };
}
