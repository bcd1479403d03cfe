import "server-only";
import { z } from "zod";
import { loadOembed } from "@/lib/publish/oembed";
import { defineDocument } from "../operation";
import { NotFoundError, NotImplementedHere } from "../refusal";

const pixels = z
  .int("must be a whole number of pixels")
  .min(1, "must be a whole number of pixels")
  .max(99_999, "must be a whole number of pixels")
  .optional();

/** How a chart is embedded in another site's page, as oEmbed 1.0 has it. */
export const oembed = defineDocument({
  name: "oembed",
  path: "/oembed",
  summary: "How a chart is embedded in another site's page",
  description: "What oEmbed 1.0 answers about the page or frame of a chart of this site; in JSON only.",
  parameters: {
    url: z
      .string({ error: "must be the address of a chart of this site" })
      .max(4000, "is too long to be the address of a chart")
      .meta({ description: "Address of a chart's page on this site, as `/charts` gives it in `page`." }),
    maxwidth: pixels.meta({ description: "CSS pixels.", examples: ["600"] }),
    maxheight: pixels.meta({ description: "CSS pixels.", examples: ["400"] }),
    format: z
      .string()
      .default("json")
      .meta({ description: "`json`; anything else is answered with 501.", examples: ["json"] }),
  },
  answer: z.object({
    version: z.literal("1.0"),
    type: z.literal("rich"),
    title: z.string(),
    provider_name: z.string(),
    provider_url: z.string(),
    cache_age: z.int(),
    html: z.string(),
    width: z.int(),
    height: z.int(),
    thumbnail_url: z.string(),
    thumbnail_width: z.number(),
    thumbnail_height: z.number(),
  }),
  load: async ({ url, format, ...room }) => {
    if (format !== "json") throw new NotImplementedHere("Answers are given in JSON only.");
    const body = await loadOembed(url, room);
    if (!body) throw new NotFoundError("This is not the address of a chart of this site.");
    return { body, pinned: false };
  },
});
