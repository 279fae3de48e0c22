import { faultInWords } from '../../../contract/form-fault-words.ts'
import type { FormDefinition } from '../../../domain/data-forms/form-definition.ts'
import type { FormFault } from '../../../domain/data-forms/form-fault.ts'

/** Faults by place: `field`, or `field row column`; each as the sentence that stands beside it. */
export type FaultsAt = ReadonlyMap<string, string>

export function placeOf(field: string, row: number | null = null, column: string | null = null): string {
  return row === null ? field : `${field} ${row} ${column ?? ''}`
}

/** What is missing is no fault of one who has not come there yet: it is said once somebody wants to send. */
export function faultsAt(faults: readonly FormFault[], definition: FormDefinition, { isTried }: { isTried: boolean }): FaultsAt {
  const found = new Map<string, string>()
  for (const fault of faults) {
    if (!isTried && fault.code === 'missing') continue
    const place = placeOf(fault.field, fault.row, fault.column)
    found.set(place, [found.get(place), faultInWords(fault, definition)].filter((part) => part !== undefined).join(' '))
  }
  return found
}
