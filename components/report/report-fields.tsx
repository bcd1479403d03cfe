import { type ReportState, reportLimits } from "@/lib/domain/report/report-state";
import { setDigits } from "@/lib/format/digits";
import { type Digits, isLocale, type Locale } from "@/lib/i18n/locales";
import type { ReportDocument } from "./report-document";
import { fill, type ReportTexts } from "./report-texts";

export type ReportChoices = {
  languages: { value: Locale; label: string }[];
  digits: { value: Digits; label: string }[];
  /** Number of the current edition. */
  edition: number;
  /** Of the page. */
  pageDigits: Digits;
};

type Head = ReportDocument["head"];
type ReportFieldsProps = {
  head: Head;
  choices: ReportChoices;
  texts: ReportTexts;
  /** The one that is shown. */
  edition: number | undefined;
  onChange: (changes: Partial<Head>) => void;
};

/** What the document says of itself. */
export function ReportFields({ head, choices, texts, edition, onChange }: ReportFieldsProps) {
  const toDigits = (number: number) => setDigits(String(number), choices.pageDigits);
  const pinned = head.edition ?? edition ?? choices.edition;
  return (
    <fieldset className="mt-8">
      <legend className="text-h3 font-semibold">{texts.about}</legend>
      <div className="mt-2 grid gap-x-5 gap-y-3 sm:grid-cols-2">
        <Field label={texts.documentTitle} className="sm:col-span-2">
          <input
            dir="auto"
            value={head.title}
            maxLength={reportLimits.title}
            className={fieldClass}
            onChange={(event) => onChange({ title: event.target.value })}
          />
        </Field>
        <Field label={texts.author}>
          <input
            dir="auto"
            value={head.author}
            maxLength={reportLimits.author}
            className={fieldClass}
            onChange={(event) => onChange({ author: event.target.value })}
          />
        </Field>
        <Field label={texts.date}>
          <input
            type="date"
            value={head.date}
            max="9999-12-31"
            className={fieldClass}
            onChange={(event) => onChange({ date: event.target.value })}
          />
        </Field>
        <Field label={texts.language}>
          <select
            value={head.language}
            className={fieldClass}
            onChange={({ target: { value } }) => isLocale(value) && onChange({ language: value, digits: null })}
          >
            {choices.languages.map(({ value, label }) => (
              <option key={value} value={value} lang={value}>
                {label}
              </option>
            ))}
          </select>
        </Field>
        {head.language !== "en" && (
          <Field label={texts.digits}>
            <select
              value={head.digits ?? "arab"}
              className={fieldClass}
              onChange={({ target: { value } }) => onChange({ digits: toDigitsChoice(value) })}
            >
              {choices.digits.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </Field>
        )}
        <Field label={texts.edition}>
          <select
            value={head.edition ?? ""}
            className={fieldClass}
            onChange={({ target: { value } }) => onChange({ edition: value === "" ? null : Number(value) })}
          >
            <option value="">{fill(texts.editionCurrent, { number: toDigits(choices.edition) })}</option>
            <option value={pinned}>{fill(texts.editionPinned, { number: toDigits(pinned) })}</option>
          </select>
        </Field>
      </div>
    </fieldset>
  );
}

const fieldClass = "field w-full max-w-none";

function toDigitsChoice(value: string): ReportState["digits"] {
  return value === "latn" ? "latn" : null;
}

function Field({ label, className = "", children }: { label: string; className?: string; children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child
    <label className={`block min-w-0 text-small ${className}`}>
      <span className="block pb-1 text-second">{label}</span>
      {children}
    </label>
  );
}
