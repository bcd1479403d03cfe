import type { CSSProperties } from "react";
import { ServerHtml } from "@/components/ui/server-html";

/** The form of a figure's controls, by its name for `ServerHtml`, and how many rows its fields fill, about. */
export type FormPlace = { html: string; rows: { phone: number; desktop: number } };

/** Where the form stands, or will: `.form-space` in app/globals.css keeps its rows free. */
export function FigureFormSpace({ place: { html, rows } }: { place: FormPlace }) {
  return (
    <div data-form="" className="form-space mt-4" style={{ "--phone-rows": rows.phone, "--desktop-rows": rows.desktop } as CSSProperties}>
      <ServerHtml id={html} />
    </div>
  );
}
