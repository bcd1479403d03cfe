"use client";

import type { ComponentProps, SyntheticEvent } from "react";
import { toCurrentHref } from "@/components/filters/address";

/** Leads to this page in another language or the like: with what has been chosen in it since it was loaded, to the part of it that is in view. */
export function SamePageLink({ href, ...rest }: ComponentProps<"a"> & { href: string }) {
  function bringUpToDate({ currentTarget }: SyntheticEvent<HTMLAnchorElement>) {
    currentTarget.href = toCurrentHref(href);
    currentTarget.hash = window.location.hash;
  }
  return <a {...rest} href={href} onPointerDown={bringUpToDate} onFocus={bringUpToDate} onClick={bringUpToDate} />;
}
