import { z } from "zod";

/** What a chart can be taken away as, by the ending of its address. */
export const exportFormats = ["svg", "png", "pdf", "csv", "xlsx", "json", "pptx", "docx", "zip"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export function isExportFormat(text: string): text is ExportFormat {
  return (exportFormats as readonly string[]).includes(text);
}

/** No picture has more pixels than a sheet of A3 at 400 to the inch. */
const mostPixels = 32_000_000;

/** What would be right, as a code that `lib/publish/export-words` says in the reader's language. */
export const allowedKinds = ["whole", "number", "oneOf", "edition", "tooLarge", "tooLow"] as const;
export type AllowedKind = (typeof allowedKinds)[number];

function toAllowed(kind: AllowedKind, ...values: (string | number)[]): string {
  return [kind, ...values].join(" ");
}

const flag = z.enum(["0", "1"], { error: toAllowed("oneOf", "0", "1") }).transform((text) => text === "1");

function whole(least: number, most: number) {
  const error = toAllowed("whole", least, most);
  return z
    .string()
    .regex(/^\d{1,6}$/, error)
    .transform(Number)
    .refine((value) => value >= least && value <= most, error);
}

/** Sizes that people need, in CSS pixels, with the pixels of a PNG for each: a report's column (17 cm at 300 to the inch), a slide, a card of social media. */
export const exportSizes = {
  column: { width: 640, height: undefined, scale: 3.125 },
  slide: { width: 960, height: 540, scale: 2 },
  card: { width: 600, height: 315, scale: 2 },
} as const;
export type ExportSize = keyof typeof exportSizes;
const sizeNames = Object.keys(exportSizes) as [ExportSize, ...ExportSize[]];

/** What an address may ask of a file, besides the parameters of its chart. */
export const exportOptionsSchema = z
  .object({
    size: z.enum(sizeNames, { error: toAllowed("oneOf", ...sizeNames) }).optional(),
    /** CSS pixels. Width, height and scale come before those of a size. */
    width: whole(320, 4000).optional(),
    /** CSS pixels; without it a picture is as high as it needs. */
    height: whole(180, 4000).optional(),
    /** Pixels of a PNG for each CSS pixel. */
    scale: z
      .string()
      .regex(/^\d(\.\d{1,2})?$/, toAllowed("number", 0.5, 4))
      .transform(Number)
      .refine((value) => value >= 0.5 && value <= 4, toAllowed("number", 0.5, 4))
      .optional(),
    theme: z.enum(["light", "dark", "print"], { error: toAllowed("oneOf", "light", "dark", "print") }).default("light"),
    /** Whether title and sentence stand above the drawing. */
    title: flag.default(true),
    background: z.enum(["none"], { error: toAllowed("oneOf", "none") }).optional(),
    /** SVG: letters as text with fonts inside, or as paths. */
    text: z.enum(["text", "paths"], { error: toAllowed("oneOf", "text", "paths") }).default("text"),
    /** Which drawing, where the chart has a map as well; without it the map. */
    view: z.enum(["chart", "map"], { error: toAllowed("oneOf", "chart", "map") }).optional(),
    /** CSV: a byte order mark, by which Excel knows the encoding. */
    bom: flag.default(false),
  })
  .transform(({ size, width, height, scale, ...others }) => {
    const wanted = size ? exportSizes[size] : { width: 800, height: undefined, scale: 2 };
    return { ...others, width: width ?? wanted.width, height: height ?? wanted.height, scale: scale ?? wanted.scale };
  })
  .refine(({ width, height, scale }) => width * (height ?? width) * scale * scale <= mostPixels, {
    path: ["scale"],
    error: toAllowed("tooLarge"),
  });

export type ExportOptions = z.infer<typeof exportOptionsSchema>;

/** Names of the options, which are no parameters of a chart. */
export const exportOptionNames = ["size", "width", "height", "scale", "theme", "title", "background", "text", "view", "bom"] as const;
