import "server-only";
import { redirect } from "next/navigation";
import { z } from "zod";
import { getCurrentEdition, getEdition } from "@/lib/data/editions";
import type { Edition } from "@/lib/domain/indicator";
import type { Reader } from "@/lib/format/reader";
import {
  type Digits,
  type Direction,
  defaultLocale,
  digitSystems,
  isLocale,
  type Locale,
  toDefaultDigits,
  toDirection,
} from "@/lib/i18n/locales";
import { getTranslator, type Translator } from "@/lib/i18n/translator";
import { toSitePath } from "@/lib/site-path";
import type { RawParameters } from "./build-chart";

/** What every page knows of its reader and of the state its address names. */
export type PageState = {
  locale: Locale;
  direction: Direction;
  digits: Digits;
  reader: Reader;
  t: Translator;
  edition: Edition;
  /** The address pins the edition, so that the page never changes again. */
  pinned: boolean;
  /** All parameters of the address, for charts and for links that keep them. */
  parameters: RawParameters;
};

const schema = z.object({
  digits: z.enum(digitSystems).optional().catch(undefined),
  edition: z
    .string()
    .regex(/^[1-9]\d{0,8}$/)
    .transform(Number)
    .optional(),
});

/**
 * State of a page from its address. An unknown language or edition is a page that does not exist: the reader is led to an address that
 * no route answers, whose page comes with status 404 and with its words. `notFound()` would send an empty page that scripts fill.
 */
export async function readPageState(locale: string, parameters: RawParameters = {}): Promise<PageState> {
  if (!isLocale(locale)) redirect(`/${defaultLocale}/no-such-language`);
  const parsed = schema.safeParse(parameters);
  if (!parsed.success) redirect(`/${locale}/no-such-edition`);
  const digits = parsed.data.digits ?? toDefaultDigits(locale);
  const edition = parsed.data.edition === undefined ? await getCurrentEdition() : await getEdition(parsed.data.edition);
  if (!edition) redirect(`/${locale}/no-such-edition`);
  const reader = { locale, digits };
  return {
    locale,
    direction: toDirection(locale),
    digits,
    reader,
    t: getTranslator(reader),
    edition,
    pinned: parsed.data.edition !== undefined,
    parameters,
  };
}

/** A parameter that is given once; anything else is as good as nothing. */
export function toOnly(value: string | string[] | undefined): string {
  return typeof value === "string" ? value : "";
}

/** What goes with a reader from page to page, as fields of a form. */
export function toKeptParameters({ parameters }: Pick<PageState, "parameters">): { name: string; value: string }[] {
  return ["digits", "edition"].flatMap((name) => {
    const value = toOnly(parameters[name]);
    return value === "" ? [] : [{ name, value }];
  });
}

/** Address of a page in a language, with the state that goes with a reader from page to page: digits and a pinned edition. */
export function toPageHref(
  { parameters }: Pick<PageState, "parameters">,
  locale: Locale,
  path: string,
  changes: RawParameters = {},
): string {
  const kept = Object.fromEntries(["digits", "edition"].map((name) => [name, parameters[name]]));
  return toHref(locale, path, { ...kept, ...changes });
}

/** Address of this very page with some parameters changed; a null takes one away. */
export function toSamePageHref(
  state: Pick<PageState, "parameters">,
  locale: Locale,
  path: string,
  changes: Record<string, string | null>,
): string {
  return toHref(locale, path, {
    ...state.parameters,
    ...Object.fromEntries(Object.entries(changes).map(([name, value]) => [name, value ?? undefined])),
  });
}

function toHref(locale: Locale, path: string, parameters: RawParameters): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) for (const one of [value].flat()) if (one !== undefined) query.append(name, one);
  const text = query.toString();
  return toSitePath(`/${locale}${path}${text ? `?${text}` : ""}`);
}
