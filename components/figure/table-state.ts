"use client";

import { createContext } from "react";

/** Whether a figure's table is open: it stays so when the figure is drawn anew. */
export const TableState = createContext<{ isOpen: boolean; setOpen: (isOpen: boolean) => void }>({ isOpen: false, setOpen: () => {} });
