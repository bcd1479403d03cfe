"use client";

import { useErrorTexts } from "@/components/site/error-texts";

export default function ErrorPage() {
  const texts = useErrorTexts();
  if (!texts) return null;
  return (
    <main id="content" className="mx-auto max-w-[40rem] px-4 py-20">
      <h1 className="text-h2">{texts.title}</h1>
      <p className="mt-4">{texts.text}</p>
      <p className="mt-8 flex flex-wrap items-center gap-4">
        <button type="button" className="quiet-button" onClick={() => window.location.reload()}>
          {texts.retry}
        </button>
        <a href={texts.homeHref}>{texts.home}</a>
      </p>
    </main>
  );
}
