import { smallestGroup } from '../../surveys/audience.ts'

/**
 * Of sheets counted anew beside those that an earlier edition told of: one to four newcomers could be told by subtraction, so they wait
 * until there are five. Sheets are never taken away.
 */
export function mustWait(sheets: number, toldBefore: number): boolean {
  return toldBefore >= smallestGroup && sheets !== toldBefore && sheets - toldBefore < smallestGroup
}
