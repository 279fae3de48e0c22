import { collapse } from '../../../kernel/folded-text.ts'
import { nominativeTerritory } from '../../../territories/nominative-territory.ts'
import { nominativeAuthority } from '../../parties/authority.ts'
import type { Plan } from '../../plan/plan.ts'
import { scheduleText } from '../activity-schedule.ts'
import { draftText, type Draft } from '../draft.ts'
import { readApproval } from './approval.ts'
import type { HeaderLine } from './header-line.ts'
import { planTerritory } from './plan-territory.ts'
import { planYears } from './plan-years.ts'
import { readProgramme } from './programme.ts'
import { readRequisites } from './requisites.ts'
import { readTitle } from './title.ts'

export type Header = Pick<Plan, 'title' | 'programme' | 'territory' | 'years' | 'approval' | 'amends' | 'warnings'>

/** What the lines around the tables say of the whole plan. */
export function readHeader(lines: { before: readonly HeaderLine[]; after: readonly HeaderLine[] }, draft: Draft, year: number | null): Header {
  const before = withoutHeading(lines.before, draft.openingHeading)
  const title = readTitle(before, draft.activities.length > 0)
  const requisites = readRequisites(before, lines.after)
  const { approval, amends, warnings } = readApproval(requisites, nominativeAuthority)
  const around = before.map(({ text }) => text).join(' ')
  const schedules = draft.activities.map(scheduleText)
  return {
    title,
    programme: readProgramme(title ?? '', around, draft.activities.map((activity) => draftText(activity, 'title'))),
    territory: planTerritory({ authority: approval?.authority ?? null, title: title ?? '', header: around.slice(0, 3000), parties: partyTexts(draft) }, { find: nominativeTerritory }),
    years: planYears({ headings: draft.headingYears, title: title ?? '', given: year, approved: approval?.date ?? null, schedules }),
    approval,
    amends,
    warnings,
  }
}

/** The line that heads the first section, or a year, is no part of the title. */
function withoutHeading(lines: readonly HeaderLine[], heading: string | null): readonly HeaderLine[] {
  const last = lines.at(-1)?.text ?? ''
  return heading !== null && last !== '' && heading.endsWith(last) ? lines.slice(0, -1) : lines
}

function partyTexts(draft: Draft): string {
  return draft.activities.slice(0, 400).map((activity) => collapse(draftText(activity, 'responsible'))).join(' ')
}
