import type { Activity, Plan } from '../plan/plan.ts'

/**
 * A document that Opora printed comes back with the plan that it was printed from. What a person corrected and the print can't show
 * (kinds, windows, roles, targets) is taken from there, but only where the print still says the same.
 * `printed` is what reading the untouched print yields, `read` what reading this document yielded. Where all that stands above
 * the table is as printed, what is said there is not read anew.
 */
export function withUnchangedRows(read: Plan, printed: Plan, embedded: Plan, isHeadUntouched: boolean): Plan {
  const sameSections = sameJson(read.sections, printed.sections)
  const isUntouched = sameSections && sameJson(read.activities.map(printOf), printed.activities.map(printOf))
  // A plan whose print does not show each of its activities (one without a word, say) can be known again as a whole only.
  if (!isUntouched && printed.activities.length !== embedded.activities.length) return read
  const activities = isUntouched ? embedded.activities : knownAgain(read, printed, embedded, sameSections)
  const keep = <Field extends 'title' | 'programme' | 'territory' | 'years' | 'approval' | 'amends'>(field: Field): Plan[Field] =>
    isHeadUntouched || sameJson(read[field], printed[field]) ? embedded[field] : read[field]
  return {
    title: keep('title'), programme: keep('programme'), territory: keep('territory'), years: keep('years'), approval: keep('approval'), amends: keep('amends'),
    sections: sameSections ? embedded.sections : read.sections,
    activities,
    warnings: sameJson(read.warnings, printed.warnings) ? embedded.warnings : read.warnings,
  }
}

function knownAgain(read: Plan, printed: Plan, embedded: Plan, sameSections: boolean): Activity[] {
  const places = placesByPrint(printed)
  return read.activities.map((activity) => {
    const place = places.get(printOf(activity))?.shift()
    const original = place === undefined ? undefined : embedded.activities[place]
    if (!original) return activity
    const section = sameSections ? original.section : activity.section
    return { ...original, section, position: activity.position }
  })
}

/** The rows of the print by what they show; equal rows in their order. */
function placesByPrint(printed: Plan): Map<string, number[]> {
  const places = new Map<string, number[]>()
  for (const [index, activity] of printed.activities.entries()) {
    const print = printOf(activity)
    const same = places.get(print)
    if (same) same.push(index)
    else places.set(print, [index])
  }
  return places
}

/** What the cells show; readings that follow from them (or from the rest of the document) left out. */
function printOf({ number, title, description, schedule, responsible, indicator, publication, parts }: Activity): string {
  const texts = parts.map((part) => [part.description, part.indicator?.text, part.responsible])
  return JSON.stringify([number, title, description, schedule.text, responsible.map(({ text }) => text), indicator?.text, publication, texts])
}

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
