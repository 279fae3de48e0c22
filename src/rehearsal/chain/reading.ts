import { concludeReviews, declineReview, distributeReviews, drawReviewSample, giveReview, myReviews, readReview, saveReview, type ReviewReply } from '../../contract/reviews.ts'
import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { Player } from '../play/player.ts'
import { recountConclusion, recountPercent } from '../oracle/recount-readings.ts'
import type { SchoolRecord } from '../record/chain-record.ts'
import { noteDeed, type DocumentRecord, type Reading, type ReadingLevel } from '../record/document-record.ts'
import { coordinatorOf, rank, refusedAs, type Chain } from './chain.ts'
import { fieldsOf } from './document-words.ts'
import { mendLater, unlockOnce, type Writing } from './documents.ts'

/** Who leads the readings of a level at a place, of the route or of a sample that was drawn there. */
type Leading = { leader: Player; territoryId: number; level: ReadingLevel; step: string; sampleId: string | null }

type Known = { record: DocumentRecord; own: SchoolRecord; writing: Writing | null }

export type Reviewing = {
  chain: Chain
  writings: readonly Writing[]
  /** When the region begins; municipalities read from the first day on. */
  from: CivilDate
  regionFrom: CivilDate
  /** Until then documents may come in. */
  until: CivilDate
  /** Of which year's schools, and when it is drawn; null where nobody asks for one. */
  sample: { cohort: 'this' | 'previous'; on: CivilDate } | null
}

const every = 4
/** Lets what is late come in; after so many rounds in which nothing happened nobody looks any more. */
const idleRounds = 8

/**
 * Documents go to municipal experts and to two of the region's who know neither each other nor the school, and come back with what was found;
 * round after round until all is accepted. All readings follow one another: who is asked hangs on what others have to read.
 */
export function scheduleReviews(reviewing: Reviewing): void {
  const { chain } = reviewing
  chain.record.isReviewed = true
  let idle = 0
  const round = (on: CivilDate): void => {
    if (addDays(on, 4) > chain.days.to) return
    chain.agenda.at(on, rank.close, 'reviews', async () => {
      let moved = 0
      for (const leading of await leadings(reviewing)) moved += await distribute(reviewing, leading)
      chain.agenda.at(addDays(chain.today(), 2), rank.close, 'reviews', async () => {
        for (const expert of expertsOf(chain)) moved += await readAll(reviewing, expert)
      })
      chain.agenda.at(addDays(chain.today(), 3), rank.close, 'reviews', async () => {
        // Whoever was asked because others differed or declined.
        for (const expert of expertsOf(chain)) moved += await readAll(reviewing, expert)
        for (const leading of await leadings(reviewing)) moved += await conclude(reviewing, leading)
        idle = moved === 0 ? idle + 1 : 0
        if (!isOver(reviewing) && (idle < idleRounds || isAwaited(reviewing, chain.today()))) round(addDays(chain.today(), every - 3))
      })
    })
  }
  round(reviewing.from)
}

function isAwaited({ sample, until }: Reviewing, today: CivilDate): boolean {
  return today < until || (sample !== null && addDays(sample.on, every * 2) > today)
}

function isOver({ chain, sample, until }: Reviewing): boolean {
  const all = [...chain.record.schools.values()]
  const isRead = all.every(({ documents }) => documents.size > 0 && [...documents.values()].every(({ state }) => state === 'accepted'))
  // More may come in: reports of a stage are begun when all else is accepted.
  return isRead && chain.today() >= until && (sample === null || addDays(sample.on, every * 3) < chain.today())
}

function expertsOf({ company }: Chain): Player[] {
  return company.players.filter(({ role }) => role === 'expert')
}

/** Municipalities first; then the region; samples beside them, once they were drawn. */
async function leadings(reviewing: Reviewing): Promise<Leading[]> {
  const { chain, regionFrom, sample } = reviewing
  const { players, setting } = chain.company
  const municipal = setting.municipalities.flatMap(({ id }) => players.filter(({ role, territoryId }) => role === 'municipal-coordinator' && territoryId === id).slice(0, 1))
  const places = [...municipal.map((leader) => ({ leader, territoryId: leader.territoryId ?? 0, level: 'municipality' as const })), { leader: coordinatorOf(chain), territoryId: setting.region.id, level: 'region' as const }]
  const open = places.filter(({ level }) => level === 'municipality' || chain.today() >= regionFrom)
  if (sample !== null && chain.today() >= sample.on && chain.record.samples.length === 0) for (const place of places) await draw(chain, place, sample.cohort)
  return [
    ...open.map(({ leader, territoryId, level }): Leading => ({ leader, territoryId, level, step: level, sampleId: null })),
    ...places.flatMap(({ leader, territoryId, level }): Leading[] => chain.record.samples.filter((one) => one.territoryId === territoryId).map(({ id }) => ({ leader, territoryId, level, step: `sample-${level}`, sampleId: id }))),
  ]
}

/** No fewer than half of the schools. */
async function draw({ chanceFor, cohort, record, company }: Chain, { leader, territoryId, level }: Omit<Leading, 'step' | 'sampleId'>, of: 'this' | 'previous'): Promise<void> {
  const sampleId = chanceFor(`sample ${territoryId}`).uuid()
  const schools = (of === 'this' ? cohort : company.setting.cohorts.find(({ year }) => year === cohort.year - 1) ?? cohort).schools.filter(({ municipalityId }) => level === 'region' || municipalityId === territoryId)
  if (schools.length === 0) return
  const { drawn } = await leader.caller.ask(drawReviewSample, { params: { id: cohort.programmeId }, body: { sampleId, step: `sample-${level}`, territoryId, cohort: of, share: 50, seed: 'весна' } })
  record.samples.push({ id: sampleId, level, territoryId, cohort: schools.length, drawn })
}

async function distribute({ chain }: Reviewing, { leader, territoryId, step, sampleId }: Leading): Promise<number> {
  const { documents } = await leader.caller.ask(distributeReviews, { params: { id: chain.cohort.programmeId }, body: { step, territoryId, sampleId, seed: `${step} ${chain.today()}` } })
  return documents
}

/** Whatever an expert has to read. */
async function readAll(reviewing: Reviewing, expert: Player): Promise<number> {
  const { items } = await expert.caller.ask(myReviews, { query: { state: 'assigned' } })
  for (const { regionId, id } of items) await readOne(reviewing, expert, { region: regionId, id })
  return items.length
}

async function readOne(reviewing: Reviewing, expert: Player, params: { region: number; id: string }): Promise<void> {
  const { chain } = reviewing
  const review = await expert.caller.ask(readReview, { params })
  const known = knownDocument(reviewing, review.documentId)
  if (known === null) throw new Error('An expert reads what nobody has written')
  const { record, own } = known
  const dice = chain.chanceFor(`${own.name} ${record.kind} ${record.factor ?? ''} reading ${review.number} ${expert.name}`)
  if (review.rule.isBlind) chain.expect(`what an expert is told who must not know the school: ${own.name}`, String(review.school), 'null')
  const reading = readingOf(chain, review, record, own)
  if (review.round !== 'sample') chain.expect(`${own.name}, ${record.kind}: the kind of reading ${review.number}`, review.round, reading.kind)
  if (isReluctant(expert) && dice.happens(0.1)) {
    await expert.caller.ask(declineReview, { params, body: { version: review.version, reason: 'Готовил эту школу к аккредитации.' } })
    return
  }
  if (review.round !== 'sample' && record.state === 'confirmed') noteDeed(own, record, 'begin-review')
  const said = saidBy(review, isWeak(chain, own, record, reading), dice)
  let { version } = review
  if (dice.happens(0.2)) ({ version } = await expert.caller.ask(saveReview, { params, body: { version, ...said, scores: said.scores.slice(0, 1) } }))
  if (dice.happens(0.1)) await refusedAs(chain, 'review.incomplete', [expert.caller, giveReview, { params, body: { version, ...said, scores: said.scores.slice(1) } }])
  const percent = percentOf(review.criteria, said.scores)
  const given = await expert.caller.ask(giveReview, { params, body: { version, ...said } })
  chain.expect(`${own.name}, ${record.kind}: hundredths of reading ${review.number}`, String(given.percent), String(percent))
  reading.percents.push(percent)
}

/** Of several at one place, the first now and then hands it on. */
function isReluctant({ name }: Player): boolean {
  return name.endsWith('-1)')
}

function knownDocument({ chain: { record }, writings }: Reviewing, id: string): Known | null {
  for (const own of [...record.schools.values(), ...record.earlier.values()]) {
    const found = own.documents.get(id)
    if (found !== undefined) return { record: found, own, writing: writings.find(({ school }) => school.id === own.school) ?? null }
  }
  return null
}

/** The one of this number; a new one is a second reading where the same level gave the last one back. */
function readingOf({ record, company }: Chain, { number, round, rule }: ReviewReply, { readings }: DocumentRecord, { school }: SchoolRecord): Reading {
  const found = readings.get(number)
  if (found !== undefined) return found
  const level = rule.level === 'municipality' ? 'municipality' : 'region'
  const wasGivenBack = [...readings.values()].some((one) => one.level === level && one.kind !== 'sample' && one.conclusion?.outcome === 'return')
  const home = company.setting.cohorts.flatMap(({ schools }) => schools).find(({ id }) => id === school)?.municipalityId
  const sample = round === 'sample' ? record.samples.find((one) => one.level === level && (level === 'region' || one.territoryId === home)) : undefined
  const reading: Reading = { level, sampleId: sample?.id ?? null, kind: round === 'sample' ? 'sample' : wasGivenBack ? 'followUp' : 'initial', percents: [], conclusion: null, rule }
  readings.set(number, reading)
  return reading
}

/** One document in four is weak when a level reads it first; what was mended is good. */
function isWeak({ chanceFor }: Chain, { name }: SchoolRecord, { kind, factor }: DocumentRecord, reading: Reading): boolean {
  return reading.kind !== 'followUp' && chanceFor(`${name} ${kind} ${factor ?? ''} quality for ${reading.level}`).happens(0.25)
}

/** One expert in eight is of another mind than the rest. */
function saidBy({ criteria, template, rule }: ReviewReply, isWeakOne: boolean, dice: ReturnType<Chain['chanceFor']>) {
  const isPoor = isWeakOne !== dice.happens(0.12)
  const scores = criteria.criteria.map(({ code, most }) => {
    const points = isPoor ? dice.below(most) : dice.happens(0.2) ? Math.max(0, most - 1) : most
    return { criterion: code, points, comment: points < most ? 'Сказано общо, нет чисел.' : '' }
  })
  // A report of a stage has the fields of its criteria once for each factor.
  const known = fieldsOf(template).map(({ code }) => code)
  const field = criteria.criteria[0]?.fields.find((code) => known.includes(code)) ?? known[0] ?? ''
  // Many small faults together send back what nobody meant to.
  const isBack = isPoor || percentOf(criteria, scores) < rule.passFrom
  return { scores, messages: isBack ? [{ field, row: null, text: 'Назовите, от какого значения к какому и к какому дню.' }] : [], recommendation: isBack ? 'Доработать и прислать снова.' : '' }
}

/** Conclusions of all that is ready, held against the own count; what was given back goes to its school. */
async function conclude(reviewing: Reviewing, { leader, territoryId, level, step, sampleId }: Leading): Promise<number> {
  const { chain } = reviewing
  const found = await leader.caller.ask(concludeReviews, { params: { id: chain.cohort.programmeId }, body: { step, territoryId, documentId: null } })
  const expected = { pass: 0, return: 0 }
  for (const known of documentsAt(reviewing, territoryId, level)) {
    for (const reading of known.record.readings.values()) {
      if (reading.conclusion !== null || reading.level !== level || reading.sampleId !== sampleId) continue
      const conclusion = recountConclusion(reading.rule, reading.percents)
      if (conclusion === null) continue
      reading.conclusion = conclusion
      expected[conclusion.outcome] += 1
      if (reading.kind !== 'sample') await goOn(known, level, conclusion.outcome)
    }
  }
  chain.expect(`conclusions of ${step} at ${leader.name} on ${chain.today()}`, `${found.passed} ${found.returned}`, `${expected.pass} ${expected.return}`)
  return found.passed + found.returned
}

function documentsAt({ chain: { record, company }, writings }: Reviewing, territoryId: number, level: ReadingLevel): Known[] {
  const homes = new Map(company.setting.cohorts.flatMap(({ schools }) => schools).map(({ id, municipalityId }) => [id, municipalityId]))
  return [...record.schools.values(), ...record.earlier.values()].filter(({ school }) => level === 'region' || homes.get(school) === territoryId)
    .flatMap((own) => [...own.documents.values()].map((one) => ({ record: one, own, writing: writings.find(({ school }) => school.id === own.school) ?? null })))
}

async function goOn({ record, own, writing }: Known, level: ReadingLevel, outcome: 'pass' | 'return'): Promise<void> {
  if (outcome === 'return') noteDeed(own, record, 'fail')
  else if (level === 'region') noteDeed(own, record, 'pass')
  else return
  if (writing === null) return
  const params = { region: writing.chain.company.setting.region.id, id: record.id }
  if (outcome === 'return') mendLater(writing, record, params)
  else if (writing.chain.chanceFor(`${own.name} ${record.kind} ${record.factor ?? ''} unlocked`).happens(0.05)) await unlockOnce(writing, record, params)
}

function percentOf({ criteria }: ReviewReply['criteria'], scores: readonly { criterion: string; points: number }[]): number {
  return recountPercent(criteria.map(({ code, most, weight }) => ({ most, weight, points: scores.find(({ criterion }) => criterion === code)?.points ?? 0 })))
}
