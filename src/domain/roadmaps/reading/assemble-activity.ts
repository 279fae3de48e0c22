import { collapse } from '../../kernel/folded-text.ts'
import { readKind } from '../kinds/read-kind.ts'
import type { Activity, ActivityPart, Indicator, Party } from '../plan/plan.ts'
import type { Warning } from '../plan/warning.ts'
import { activitySchedule, isMarkedDone } from './activity-schedule.ts'
import type { CellReaders } from './cell-readers.ts'
import { cellText, draftText, type DraftActivity, type DraftLine } from './draft.ts'
import { leadingNumber } from './row-numbers.ts'

/** From the cells of a row to what they mean. */
export function assembleActivity(draft: DraftActivity, position: number, read: CellReaders): Activity {
  const named = numberAndTitle(draft)
  const number = named.number
  const described = draftText(draft, 'description')
  const title = named.title === '' ? described : named.title
  const description = title === described ? '' : described
  const time = activitySchedule(draft, read)
  const parties = readAllParties(draft, read)
  const found = hasColumn(draft, 'indicator') ? read.indicator(draftText(draft, 'indicator')) : null
  const indicator: Indicator | null = found === null ? null : { ...found.indicator, targets: [...found.indicator.targets, ...read.titleTargets(title)] }
  return {
    position,
    number,
    section: draft.section,
    title: title === '' ? null : title,
    description: description === '' ? null : description,
    kind: readKind(title, description === '' ? null : description, indicator?.text ?? null),
    schedule: time.schedule,
    responsible: parties.parties,
    indicator,
    publication: draftText(draft, 'publication') || null,
    parts: partsOf(draft, parties.ofLine, read),
    done: time.done || isMarkedDone(draft),
    source: { row: draft.lines[0].row },
    warnings: [...draft.warnings, ...time.warnings, ...parties.warnings, ...(found?.warnings ?? [])],
  }
}

function hasColumn(draft: DraftActivity, field: 'indicator'): boolean {
  return draft.columns.some((column) => column.field === field)
}

/** Where no column holds the numbers they stand before the words: «1.2. Проведение …». */
function numberAndTitle(draft: DraftActivity): { number: string | null; title: string } {
  const title = draftText(draft, 'title')
  if (draft.number !== null) return { number: draft.number, title }
  const leading = leadingNumber(title)
  return leading === null ? { number: null, title } : { number: leading.number, title: leading.rest }
}

type AllParties = { parties: Party[]; ofLine: number[][]; warnings: Warning[] }

/** The parties of all sub-rows, each once; a sub-row without any answers through the ones above it. */
function readAllParties(draft: DraftActivity, reader: CellReaders): AllParties {
  const parties: Party[] = []
  const warnings: Warning[] = []
  const ofLine: number[][] = []
  for (const line of draft.lines) {
    const text = cellText(draft.columns, line.cells, 'responsible')
    if (text === '') {
      ofLine.push(ofLine.at(-1) ?? [])
      continue
    }
    const read = reader.parties(text)
    warnings.push(...read.warnings)
    ofLine.push(read.parties.map((party) => indexOfParty(parties, party)))
  }
  return { parties, ofLine, warnings }
}

function indexOfParty(parties: Party[], party: Party): number {
  const known = parties.findIndex(({ text }) => text.toLowerCase() === party.text.toLowerCase())
  return known >= 0 ? known : parties.push(party) - 1
}

/** Several deliverables: every row that has one of its own, the first included. */
function partsOf(draft: DraftActivity, ofLine: readonly number[][], read: CellReaders): ActivityPart[] {
  const lines = draft.lines.map((line, index) => ({ line, responsible: ofLine[index] ?? [] })).filter(({ line }) => hasDeliverable(draft, line))
  return lines.length < 2 ? [] : lines.map(({ line, responsible }) => partOf(draft, line, responsible, read))
}

function hasDeliverable({ columns }: DraftActivity, { cells }: DraftLine): boolean {
  return cellText(columns, cells, 'description') !== '' || cellText(columns, cells, 'indicator') !== ''
}

function partOf({ columns }: DraftActivity, { cells, row }: DraftLine, responsible: readonly number[], read: CellReaders): ActivityPart {
  const description = collapse(cellText(columns, cells, 'description'))
  const indicator = collapse(cellText(columns, cells, 'indicator'))
  return {
    description: description === '' ? null : description,
    indicator: indicator === '' ? null : read.indicator(indicator).indicator,
    responsible: [...responsible],
    row,
  }
}
