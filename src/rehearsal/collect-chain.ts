import { readCatalogue } from '../contract/catalogue.ts'
import { createIndicator, readIndicator } from '../contract/indicators.ts'
import { listRiskEditions, readSchoolRiskProfile } from '../contract/risk-profiles.ts'
import { listRiskWork } from '../contract/risk-work.ts'
import { readMonitor } from '../contract/survey-monitor.ts'
import { listCampaigns } from '../contract/surveys.ts'
import { listVisits } from '../contract/visits.ts'
import { coordinatorOf, curatorOf, type Chain } from './chain/chain.ts'
import { compareDocuments } from './collect-documents.ts'
import { compareStages } from './collect-stages.ts'
import type { ComparedStep } from './oracle/compared-step.ts'
import type { Mismatch } from './oracle/judge.ts'
import { judgeProfile } from './oracle/judge-profiles.ts'
import { hasReached, respondents, type SchoolRecord } from './record/chain-record.ts'
import { stages, type ChainStep } from './record/chain-steps.ts'
import { reportOf } from './record/document-record.ts'

/**
 * What Opora says of a year's questionnaires, profiles, visits and risks, held against the players' own record: in its pages, in indicators made
 * of facts, and every factor of every profile counted anew. `positionOf`: the row of a road map that asks for a step; 0 where none does.
 */
export async function collectChain(chain: Chain, positionOf: (step: ChainStep) => number): Promise<Mismatch[]> {
  const compared = [...(await participation(chain)), ...(await editions(chain)), ...(await works(chain)), ...(await indicators(chain)), ...(await compareDocuments(chain)), ...(await compareStages(chain))]
  const mismatches = compared.filter(({ measured, expected }) => measured !== expected).map(({ step, what, measured, expected }): Mismatch => ({ position: positionOf(step), what, measured, expected }))
  return [...mismatches, ...(await profiles(chain, positionOf('publish')))]
}

function schoolsThat({ record }: Chain, is: (school: SchoolRecord) => boolean): number {
  return [...record.schools.values()].filter(is).length
}

function sheetsOf({ sheets }: SchoolRecord): number {
  return respondents.reduce((sum, who) => sum + sheets[who].length, 0)
}

async function participation(chain: Chain): Promise<ComparedStep[]> {
  if (!chain.record.isSurveyed) return []
  const { caller } = coordinatorOf(chain)
  const { items } = await caller.ask(listCampaigns, { query: { programme: chain.cohort.programmeId } })
  const [campaign] = items
  if (campaign === undefined) return [{ step: 'survey', what: 'анкетирований', measured: 0, expected: 1 }]
  const all = [...chain.record.schools.values()]
  const rows: ComparedStep[] = [
    { step: 'survey', what: `анкетирование закрыто: ${campaign.state}`, measured: campaign.state === 'closed' ? 1 : 0, expected: 1 },
    { step: 'survey', what: 'анкет получено', measured: campaign.received, expected: all.reduce((sum, school) => sum + sheetsOf(school), 0) },
  ]
  for (const school of all) {
    const { own } = await caller.ask(readMonitor, { params: { id: campaign.id }, query: { school: school.school } })
    for (const who of respondents) {
      const row = own?.byAudience.find(({ audience }) => audience === who)
      rows.push({ step: 'survey', what: `${school.name}: анкет, ${who}`, measured: row?.received ?? 0, expected: school.sheets[who].length })
      rows.push({ step: 'survey', what: `${school.name}: нужно анкет, ${who}`, measured: row?.required ?? 0, expected: school.required[who] ?? 0 })
    }
  }
  return rows
}

async function editions(chain: Chain): Promise<ComparedStep[]> {
  if (!chain.record.isPublished) return []
  const { items } = await coordinatorOf(chain).caller.ask(listRiskEditions, { query: { programme: chain.cohort.programmeId } })
  const published = items.filter(({ publishedOn }) => publishedOn !== null)
  return [
    { step: 'publish', what: 'опубликовано расчётов', measured: published.length, expected: 1 },
    { step: 'publish', what: 'профилей опубликовано', measured: published[0]?.schools ?? 0, expected: chain.record.schools.size },
    { step: 'publish', what: 'анкет в профилях', measured: published[0]?.sheets ?? 0, expected: [...chain.record.schools.values()].reduce((sum, school) => sum + sheetsOf(school), 0) },
  ]
}

async function works(chain: Chain): Promise<ComparedStep[]> {
  const { caller } = coordinatorOf(chain)
  const { programmeId } = chain.cohort
  const rows: ComparedStep[] = []
  for (const [type, step] of [['first', 'first-visit'], ['regular', 'visit'], ['exchange', 'exchange']] as const) {
    const { counts } = await caller.ask(listVisits, { query: { programme: programmeId, type } })
    rows.push({ step, what: `посещений подписано, ${type}`, measured: counts.signed, expected: chain.record.signed.get(type) ?? 0 })
  }
  const { counts } = await caller.ask(listRiskWork, { params: { id: programmeId }, query: {} })
  const did = (step: ChainStep) => schoolsThat(chain, ({ done }) => done.has(step))
  return [
    ...rows,
    { step: 'verify', what: 'школ верифицировано', measured: counts.verified, expected: did('verify') },
    { step: 'diagnose', what: 'самодиагностик отправлено', measured: counts.diagnosed, expected: did('diagnose') },
    { step: 'activate', what: 'школ активировало риски', measured: counts.sent + counts.confirmed, expected: did('activate') },
    { step: 'confirm', what: 'активаций подтверждено', measured: counts.confirmed, expected: did('confirm') },
  ]
}

/** The same from facts, as a region would make an indicator of it: at how many schools it happened. */
async function indicators(chain: Chain): Promise<ComparedStep[]> {
  const { cohort: { programmeId, year }, company: { setting }, chanceFor } = chain
  const { caller } = coordinatorOf(chain)
  const rows: ComparedStep[] = []
  for (const [factKind, step, is] of counted) {
    const indicatorId = chanceFor(`indicator ${factKind}`).uuid()
    await caller.ask(createIndicator, {
      body: {
        indicatorId, territoryId: setting.region.id,
        indicator: {
          name: `Школы, где было: ${factKind}`, programmeId, measure: 'members-with-fact', filter: { roadmapId: null, activityIds: [], process: null, factKind }, population: 'schools', unit: 'percent', spread: 'each', comparator: 'gte', value: 100,
          startsOn: `${year - 1}-12-01`, dueOn: `${year + 1}-03-31`,
        },
      },
    })
    const { indicator } = await caller.ask(readIndicator, { params: { id: indicatorId }, query: { territory: setting.region.id } })
    rows.push({ step, what: `школ по показателю, ${factKind}`, measured: indicator.standing.counted?.done ?? 0, expected: schoolsThat(chain, is) })
  }
  return rows
}

const counted: readonly (readonly ['survey.reached' | 'risk-profile.verified' | 'self-diagnosis.sent' | 'risk-factor.activated' | 'activation.confirmed' | 'document-set.sent' | 'document-set.confirmed' | 'stage.proved' | 'stage.confirmed' | 'stage.concluded', ChainStep, (school: SchoolRecord) => boolean])[] = [
  ['survey.reached', 'survey', hasReached],
  ['risk-profile.verified', 'verify', ({ done }) => done.has('verify')],
  ['self-diagnosis.sent', 'diagnose', ({ done }) => done.has('diagnose')],
  ['risk-factor.activated', 'activate', ({ done }) => done.has('activate')],
  ['activation.confirmed', 'confirm', ({ done }) => done.has('confirm')],
  ['document-set.sent', 'write', ({ done }) => done.has('write')],
  ['document-set.confirmed', 'confirm-documents', ({ done }) => done.has('confirm-documents')],
  ['stage.proved', 'prove-1', ({ done }) => done.has('prove-1') || done.has('prove-2')],
  ['stage.confirmed', 'confirm-stage-1', ({ done }) => done.has('confirm-stage-1') || done.has('confirm-stage-2')],
  ['stage.concluded', 'read-stage-1', (school) => stages.some((stage) => reportOf(school, stage)?.state === 'accepted')],
]

async function profiles(chain: Chain, position: number): Promise<Mismatch[]> {
  if (!chain.record.isPublished) return []
  const { items } = await chain.company.administrator.ask(readCatalogue, { params: { id: chain.cohort.programmeId }, query: {} })
  const catalogue = items.flatMap((item) => (item.kind === 'risk-factor' ? [item.definition] : []))
  const questionnaires = Object.fromEntries(items.flatMap((item) => (item.kind === 'questionnaire' ? [[item.definition.audience, item.definition]] : [])))
  const mismatches: Mismatch[] = []
  for (const school of chain.record.schools.values()) {
    const { factors } = await curatorOf(chain, { id: school.school }).caller.ask(readSchoolRiskProfile, { params: { id: school.school } })
    mismatches.push(...judgeProfile(position, school, { catalogue, questionnaires, reported: factors }))
  }
  return mismatches
}
