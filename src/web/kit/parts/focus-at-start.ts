/** A ref for the one field that a page is for: typing can begin at once. */
export function focusAtStart(field: HTMLElement | null): void {
  field?.focus({ preventScroll: true })
}
