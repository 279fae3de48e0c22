import { collapse } from '../../../kernel/folded-text.ts'
import { nominativeTerritory } from '../../../territories/nominative-territory.ts'
import { nominativeAuthority } from '../../parties/authority.ts'
import type { Plan } from '../../plan/plan.ts'
import { scheduleText } from '../activity-schedule.ts'
import { draftText, type Draft } from '../draft.ts'
import { isNamedHeading } from '../section-heading.ts'
import { headingMonth, headingYears } from '../time-words.ts'
import { readApproval } from './approval.ts'
import { bodyOfPost } from './authority-name.ts'
import type { HeaderLine } from './header-line.ts'
import { planTerritory } from './plan-territory.ts'
import { planYears } from './plan-years.ts'
import { readProgramme } from './programme.ts'
import { readRequisites } from './requisites.ts'
import { readTitle } from './title.ts'

export type Header = Pick<Plan, 'title' | 'programme' | 'territory' | 'years' | 'approval' | 'amends' | 'warnings'>

/** What the lines around the tables say of the whole plan. */
export function readHeader(lines: { before: readonly HeaderLine[]; after: readonly HeaderLine[] }, draft: Draft, year: number | null): Header {
  const before = withoutHeadings(lines.before)
  const title = readTitle(before)
  const requisites = readRequisites(before)
  const { approval, amends, warnings } = readApproval(requisites, (text) => nominativeAuthority(bodyOfPost(text)))
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

/** A heading of a section or of a year that stands between the title and the table is no part of the title. */
function withoutHeadings(lines: readonly HeaderLine[]): readonly HeaderLine[] {
  const last = lines.at(-1)?.text ?? ''
  const isHeading = headingMonth(last) !== null || (/^\d{4}/.test(last) && headingYears(last) !== null) || isNamedHeading(last) || (/^\d{1,2}\.\s*\p{Lu}/u.test(last) && !/дорожн|план/iu.test(last))
  return isHeading ? lines.slice(0, -1) : lines
}

function partyTexts(draft: Draft): string {
  return draft.activities.slice(0, 400).map((activity) => collapse(draftText(activity, 'responsible'))).join(' ')
}
