import "server-only";
import { redirect } from "next/navigation";
import type { Locale } from "@/lib/i18n/locales";

/**
 * Leads a reader to an address that no route answers, whose page comes with status 404 and with its words. `notFound()` would send an
 * empty page that scripts fill.
 */
export function leadToMissingPage(locale: Locale): never {
  redirect(`/${locale}/no-such-page`);
}
