import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { permissions } from '../../src/domain/access/permissions.ts'
import type { Relation } from '../../src/domain/access/relation.ts'
import { levelOf, type Role } from '../../src/domain/access/role.ts'
import { assignmentRules } from '../../src/domain/assignments/assignment-rules.ts'
import { assignmentStates, type AssignmentState } from '../../src/domain/assignments/assignment-state.ts'
import { assignmentSteps, type AssignmentStep } from '../../src/domain/assignments/assignment-step.ts'
import { neededLevel } from '../../src/domain/assignments/deciding-level.ts'
import type { Holder } from '../../src/domain/assignments/holder.ts'
import type { Trier } from './document-matrix.ts'
import type { World } from './running-plan.ts'

const reason = 'Так надо'
const calls: Record<AssignmentStep, [name: string, body: object]> = {
  'give-evidence': ['evidence', { files: [], link: 'https://school.example/proof', document: null, note: null, stated: null }], 'publish': ['publication', { link: 'https://school.example/news', letter: null, note: null }],
  'confirm': ['confirm', {}], 'return': ['return', { reason }], 'delegate': ['delegate', { personId: null }], 'ask-postponement': ['postponement', { until: '2022-12-31', reason }],
  'decide-postponement': ['postponement/decide', { until: null, reason }], 'waive': ['waive', { reason }], 'comment': ['comments', { text: 'Почему?' }],
}

const ofSchool: Holder = { role: 'school-head', territoryId: 0, organisationId: null, personId: null }

/** As the case stands beside the state: by whom the evidence was brought that waits, and whether another day was asked for. */
type Case = { state: AssignmentState; givenBy: Trier; isAsked: boolean }

/** What answers otherwise than the rules of an assignment and the permission table say, for evidence of an action that the school's curator decides on. */
export async function evidenceMatrix({ db, as, regionId }: World, id: string, people: readonly Trier[]): Promise<string[]> {
  const [holder, above] = [people.find(isHolder), people.find(([role]) => levelOf[role] === 2)]
  if (holder === undefined || above === undefined) throw new Error('Nobody holds it, or nobody is above')
  const cases: Case[] = [...assignmentStates.flatMap((state): Case[] => [{ state, givenBy: holder, isAsked: true }]), { state: 'awaiting', givenBy: above, isAsked: true }, { state: 'open', givenBy: holder, isAsked: false }]
  const wrong: string[] = []
  for (const { state, givenBy, isAsked } of cases) {
    await sql`insert into fact (region_id, kind, occurred_on, recorded_at, person_id, command_id, territory_id, organisation_id, assignment_id, data)
      select region_id, k, '2022-04-20', now(), ${givenBy[2].personId}, ${randomUUID()}, territory_id, organisation_id, id, '{}' from assignment, unnest(array['evidence.given', 'assignment.postponement-asked']) as k where region_id = ${regionId} and id = ${id}`.execute(db)
    for (const step of assignmentSteps) {
      let isTouched = true
      for (const [role, relation, who] of people) {
        if (isTouched) await sql`update assignment set state = ${state}, version = 1, decider = 'curator', delegate_id = null, asked_until = ${isAsked ? '2022-12-01' : null}::date, due_on = planned_due_on where region_id = ${regionId} and id = ${id}`.execute(db)
        const expected = answerTo(step, { state, givenBy, isAsked }, [role, relation, who])
        const answer = await as(who).post(`/api/assignments/${regionId}/${id}/${calls[step][0]}`, { ...(step === 'comment' ? { commentId: randomUUID() } : { version: 1 }), ...calls[step][1] })
        isTouched = expected === 200
        if (answer.status !== expected) wrong.push(`${state}${isAsked ? '' : ', nothing asked'} ${step} ${role} ${relation}: ${answer.status} instead of ${expected} ${JSON.stringify(answer.body).slice(0, 160)}`)
      }
    }
  }
  return wrong
}

/** An action is its school's. */
function isHolder([, relation]: Trier): boolean {
  return relation === 'own'
}

function answerTo(step: AssignmentStep, { state, givenBy, isAsked }: Case, trier: Trier): 200 | 403 | 422 {
  const { from, side, permission } = assignmentRules[step]
  const [role, relation, who] = trier
  const table: Partial<Record<Role, readonly Relation[]>> = permissions[permission]
  const decides = !isHolder(trier) && who.personId !== givenBy[2].personId && (role === 'curator' || (levelOf[role] ?? 0) >= neededLevel('curator', ofSchool))
  if (!(table[role] ?? []).includes(relation) || (side === 'holder' && !isHolder(trier)) || (side === 'decider' && !decides)) return 403
  return !from.includes(state) || step === 'publish' || (step === 'decide-postponement' && !isAsked) ? 422 : 200
}
