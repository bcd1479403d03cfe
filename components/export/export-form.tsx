const groups = { picture: ["png", "svg", "pdf"], document: ["pptx", "docx"], data: ["xlsx", "csv", "json", "zip"] } as const;

type Format = (typeof groups)[keyof typeof groups][number];

type Choice = { name: string; label: string; options: { value: string; label: string }[] };

export type ExportFormProps = {
  title: string;
  /** Address of the chart's files without their ending. */
  action: string;
  /** The chart's own choices and its edition. */
  kept: { name: string; value: string }[];
  picture: string;
  choices: Choice[];
  flags: { name: string; value: string; label: string }[];
  document: string;
  data: string;
  dataFlag: { name: string; value: string; label: string };
  formats: Record<Format, string>;
  copies: { image: { label: string; href: string }; link: { label: string; text: string }; sentence: { label: string; text: string } };
  /** That files are pinned, and what of the chart they may not hold. */
  remarks: string[];
};

/** A plain form whose buttons are the formats: works without scripts, and from the keyboard. */
export function ExportForm(props: ExportFormProps) {
  const buttons = (formats: readonly Format[]) =>
    formats.map((format) => (
      <button key={format} type="submit" className="quiet-button" formAction={`${props.action}.${format}`}>
        {props.formats[format]}
      </button>
    ));
  return (
    <>
      <form action={`${props.action}.png`} className="mt-4 grid grid-cols-1 gap-6">
        {[...props.kept, { name: "download", value: "1" }].map(({ name, value }) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Group legend={props.picture}>
          <div className="flex flex-wrap gap-4">
            {props.choices.map(({ name, label, options }) => (
              <label key={name} className="grid min-w-0 grid-cols-1 gap-1 text-small">
                {label}
                <select name={name} className="field max-w-full">
                  {options.map((option) => (
                    <option key={option.value} value={option.value}>
                      {option.label}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </div>
          <div className="flex flex-wrap gap-x-6">{props.flags.map(toFlag)}</div>
          <div className="flex flex-wrap gap-2">{buttons(groups.picture)}</div>
        </Group>
        <Group legend={props.document}>
          <div className="flex flex-wrap gap-2">{buttons(groups.document)}</div>
        </Group>
        <Group legend={props.data}>
          {toFlag(props.dataFlag)}
          <div className="flex flex-wrap gap-2">{buttons(groups.data)}</div>
        </Group>
      </form>
      <Copies {...props.copies} />
      {props.remarks.map((remark) => (
        <p key={remark} className="mt-4 max-w-[68ch] text-small text-second">
          {remark}
        </p>
      ))}
    </>
  );
}

function Group({ legend, children }: { legend: string; children: React.ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{legend}</legend>
      <div className="mt-2 grid grid-cols-1 gap-3">{children}</div>
    </fieldset>
  );
}

function toFlag({ name, value, label }: ExportFormProps["dataFlag"]) {
  return (
    <label key={name} className="inline-flex min-h-9 items-center gap-2 text-small">
      <input type="checkbox" name={name} value={value} />
      {label}
    </label>
  );
}

function Copies({ image, link, sentence }: ExportFormProps["copies"]) {
  return (
    <div className="scripts-only mt-6">
      <div className="flex flex-wrap gap-2">
        <button type="button" className="quiet-button" data-copy-image={image.href}>
          {image.label}
        </button>
        <button type="button" className="quiet-button" data-copy={link.text}>
          {link.label}
        </button>
        <button type="button" className="quiet-button" data-copy={sentence.text}>
          {sentence.label}
        </button>
      </div>
    </div>
  );
}
