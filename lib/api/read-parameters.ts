import { z } from "zod";
import { findNearest } from "@/lib/domain/nearest";
import { WHOLE } from "./parameters";
import { type ParameterFault, ParametersRefused, toShown } from "./refusal";

/** Letters of one value: codes of a hundred places take some 2,000. */
const MOST_LETTERS = 4000;
/** Parameters named in one refusal. */
const MOST_FAULTS = 10;

/** What an address asks, each parameter once, as it stands there. */
export type Given = Record<string, string>;

/**
 * Parameters of an address, each once.
 *
 * @throws ParametersRefused where one comes twice, is too long or holds what no text does
 */
export function readGiven(search: URLSearchParams): Given {
  const given: Given = Object.create(null);
  const faults: ParameterFault[] = [];
  for (const [name, value] of search) {
    const parameter = toShown(name);
    if (name in given)
      faults.push({ parameter, detail: "It is given more than once.", allowed: "each parameter once; several values with commas between" });
    else if (value.length > MOST_LETTERS)
      faults.push({ parameter, detail: "It is too long.", allowed: `${MOST_LETTERS} characters at most` });
    else if (/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(value))
      faults.push({ parameter, detail: "It holds a character that no value has.", allowed: "text without control characters" });
    given[name] = value;
  }
  refuse(faults);
  return given;
}

/**
 * Parameters checked by the schema that describes them. Where it wants a list, values come with commas between; where it wants a number,
 * digits.
 *
 * @throws ParametersRefused with everything that is wrong
 */
export function readQuery(schema: z.ZodObject, given: Given): Record<string, unknown> {
  const names = Object.keys(schema.shape);
  const raw: [string, unknown][] = [];
  const faults: ParameterFault[] = [];
  for (const [name, text] of Object.entries(given)) {
    const one = Object.hasOwn(schema.shape, name) ? (schema.shape[name] as z.ZodType) : null;
    if (!one) faults.push(toUnknownFault(name, names));
    // A form sends what was left empty as well.
    else if (text !== "" || takesNone(one) || one === toInner(one)) raw.push([name, toInput(one, text)]);
  }
  const parsed = schema.safeParse(Object.fromEntries(raw));
  if (!parsed.success) faults.push(...toFaults(parsed.error, schema, given));
  refuse(faults);
  return parsed.data ?? {};
}

function refuse(faults: ParameterFault[]): void {
  if (faults.length > 0) throw new ParametersRefused(faults.slice(0, MOST_FAULTS));
}

/** What a parameter holds, without what may be left out or is usual. */
export function toInner(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? toInner(schema.unwrap() as z.ZodType) : schema;
}

function toInput(schema: z.ZodType, text: string): unknown {
  const inner = toInner(schema);
  if (inner instanceof z.ZodArray) {
    const isNone = (value: string) => takesNone(schema) && value === WHOLE;
    return text.split(",").map((value) => (isNone(value) ? "" : value));
  }
  if (inner instanceof z.ZodNumber) return /^(0|[1-9]\d{0,14})$/.test(text) ? Number(text) : text;
  return text;
}

/** Whether "none" may be asked for: a list of which one value may be empty. */
function takesNone(schema: z.ZodType): boolean {
  const inner = toInner(schema);
  return inner instanceof z.ZodArray && inner.element instanceof z.ZodUnion;
}

function toUnknownFault(name: string, names: string[]): ParameterFault {
  const nearest = findNearest(
    name.slice(0, 60),
    names.map((code) => ({ code })),
  );
  return {
    parameter: toShown(name),
    detail: `There is no such parameter here.${nearest ? ` Did you mean "${nearest.code}"?` : ""}`,
    allowed: names.join(", "),
    ...(nearest && { suggestion: nearest.code }),
  };
}

function toFaults(error: z.ZodError, schema: z.ZodObject, given: Given): ParameterFault[] {
  const names = [...new Set(error.issues.map(({ path }) => String(path[0])))];
  return names.map((name) => {
    const issue = error.issues.find(({ path }) => path[0] === name);
    const text = given[name];
    const values = choicesOf(schema.shape[name] as z.ZodType);
    const wrong = typeof issue?.path[1] === "number" ? text?.split(",")[issue.path[1]] : text;
    const nearest =
      values && wrong
        ? findNearest(
            wrong.slice(0, 100),
            values.map((code) => ({ code })),
          )
        : null;
    return {
      parameter: name,
      detail:
        text === undefined
          ? "It is missing."
          : `"${toShown(wrong ?? "")}" can't be asked for.${nearest ? ` Did you mean "${nearest.code}"?` : ""}`,
      allowed: values ? values.join(", ") : toSentence(issue),
      ...(nearest && { suggestion: nearest.code }),
    };
  });
}

/** The values of a list that never changes; null where it is none. */
function choicesOf(schema: z.ZodType): string[] | null {
  const inner = toInner(schema);
  const one = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : inner;
  return one instanceof z.ZodEnum ? one.options.map(String) : null;
}

function toSentence(issue: z.core.$ZodIssue | undefined): string {
  if (!issue) return "";
  if (issue.code === "too_big" && issue.origin === "array") return `${issue.maximum} values at most`;
  return issue.message;
}
