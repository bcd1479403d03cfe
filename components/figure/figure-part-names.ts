/** What stands below a figure's controls, in its order. Each stands in an element of its own, in which a choice sets it anew. */
export const figurePartNames = ["comparability", "stage", "notes", "tools"] as const;
export type FigurePartName = (typeof figurePartNames)[number];
