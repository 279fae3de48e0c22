/** For `ref`: the field that a person has just opened takes the focus, with the caret behind the last letter. */
export function focusAtEnd(field: HTMLInputElement | HTMLTextAreaElement | null): void {
  if (field === null) return
  field.focus({ preventScroll: true })
  field.setSelectionRange(field.value.length, field.value.length)
}
