import { DataDownloads } from "@/components/data/data-downloads";
import { QueryBuilder } from "@/components/data/query-builder";
import { SitePage } from "@/components/site/site-page";
import { ServerHtml } from "@/components/ui/server-html";
import { lineNames } from "@/lib/domain/query-lines";
import { loadDownloads } from "@/lib/publish/data-page/download-list";
import { listDiscoveryLinks, listNotes } from "@/lib/publish/data-page/notes";
import { loadQueryForm, toCount } from "@/lib/publish/data-page/query-form";
import { toReferenceHtml } from "@/lib/publish/data-page/reference-html";
import { loadCatalogJson } from "@/lib/publish/discovery/dataset-json";
import { toJsonLdElement } from "@/lib/publish/discovery/json-ld";
import { type PageState, toKeptParameters, toPageHref } from "@/lib/publish/page-state";
import { putServerHtml } from "@/lib/publish/server-html";
import { toSiteFrame } from "@/lib/publish/site-frame";

const PATH = "/data";

/** What the page says of itself to search engines and in the browser's title. */
export function describeDataPage({ t }: PageState) {
  const descriptions = { "application/ld+json": "/dcat.jsonld", "text/turtle": "/dcat.ttl" };
  return { title: t("site.data"), description: t("data.introduction"), path: PATH, descriptions };
}

/** Everything for people who build on the figures: files, a query builder, what the API takes and gives, and where catalogues find it. */
export async function DataPage({ state }: { state: PageState }) {
  const { t, locale } = state;
  const [downloads, form, catalog] = await Promise.all([loadDownloads(state), loadQueryForm(state), loadCatalogJson(state)]);
  const sections = ["downloads", "query", "reference", "notes", "found"] as const;
  const titles = {
    downloads: t("data.downloads.title"),
    query: t("data.query.title"),
    reference: t("data.reference.title"),
    notes: t("data.notes.title"),
    found: t("data.notes.found"),
  };
  return (
    <SitePage frame={toSiteFrame(state, PATH)}>
      <h1 className="text-h1">{t("site.data")}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{t("data.introduction")}</p>
      <nav aria-label={t("data.contents")} className="no-print mt-6 text-small">
        <ul className="flex flex-wrap gap-x-5">
          {sections.map((id) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-block py-1">
                {titles[id]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <section aria-labelledby="downloads" className="mt-10">
        <h2 id="downloads" className="text-h2">
          {titles.downloads}
        </h2>
        <DataDownloads {...downloads} />
      </section>
      <section aria-labelledby="query" className="mt-12">
        <h2 id="query" className="text-h2">
          {titles.query}
        </h2>
        <QueryBuilder
          intro={t("data.query.intro")}
          action={toPageHref({ parameters: {} }, locale, PATH)}
          kept={toKeptParameters(state)}
          resource={{ label: t("data.query.resource"), value: form.resource, options: form.resources }}
          fields={form.fields}
          base={form.base}
          columns={form.columns}
          edition={String(state.edition.number)}
          pinned={state.pinned}
          lines={lineNames.map((name) => {
            const label = name === "url" ? t("data.query.address") : t(`data.query.${name}`);
            return {
              name,
              label,
              code: form.lines[name],
              copy: { label: t("data.query.copy"), name: t("data.query.copyAs", { name: label }) },
            };
          })}
          preview={{
            table: form.preview,
            words: {
              title: t("data.query.preview"),
              none: t("data.query.none"),
              withheld: form.preview.withheld > 0 ? t("data.query.withheld", toCount(form.preview.withheld, state)) : "",
            },
          }}
          words={{
            more: t("data.query.more"),
            submit: t("data.query.submit"),
            result: t("data.query.result"),
            copied: t("data.query.copied"),
            failed: t("data.query.failed"),
            away: t("data.query.away"),
          }}
        />
      </section>
      <section aria-labelledby="reference" className="mt-12">
        <h2 id="reference" className="text-h2">
          {titles.reference}
        </h2>
        <p className="mt-2 max-w-[68ch]">{t("data.reference.intro", { openapi: "\u2068openapi.json\u2069" })}</p>
        <ServerHtml id={putServerHtml(toReferenceHtml(t))} className="reference mt-4" />
      </section>
      <section aria-labelledby="notes" className="mt-12">
        <h2 id="notes" className="text-h2">
          {titles.notes}
        </h2>
        {listNotes(state).map(({ id, title, text }) => (
          <div key={id}>
            <h3 id={id} className="mt-6 text-h3">
              {title}
            </h3>
            <p className="mt-1 max-w-[68ch]">{text}</p>
          </div>
        ))}
      </section>
      <section aria-labelledby="found" className="mt-12">
        <h2 id="found" className="text-h2">
          {titles.found}
        </h2>
        <p className="mt-2 max-w-[68ch]">{t("data.notes.foundText")}</p>
        <ul className="mt-2">
          {listDiscoveryLinks(state).map(({ href, text, type }) => (
            <li key={href}>
              <a href={href} type={type} className="inline-block py-1">
                {text}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <ServerHtml id={putServerHtml(toJsonLdElement(catalog))} />
    </SitePage>
  );
}
