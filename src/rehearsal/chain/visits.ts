import { uploadFile } from '../../contract/files.ts'
import { agreeVisit, cancelVisit, holdVisit, moveVisit, proposeVisit, readVisit, returnProtocol, signVisit, suggestDays } from '../../contract/visits.ts'
import { addDays, daysBetween, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { School } from '../cast/company.ts'
import type { Player } from '../play/player.ts'
import { curatorOf, headOf, rank, teamOf, type Chain } from './chain.ts'
import { madeForm } from './made-form.ts'

export type VisitPlan = { type: 'first' | 'regular' | 'exchange'; wanted: CivilDate; name: string; onSigned: () => void }

type Visit = VisitPlan & { chain: Chain; school: School; params: { region: number; id: string }; curator: Player }

/** The smallest picture that there is. */
const photo = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='), (sign) => sign.charCodeAt(0))

/** A visit from its proposal to both signatures: agreed, sometimes moved or cancelled and proposed anew, held on its day, sometimes written twice. */
export function scheduleVisit(chain: Chain, school: School, plan: VisitPlan): void {
  const dice = chain.chanceFor(`${school.name} ${plan.name}`)
  const curator = curatorOf(chain, school)
  const proposedOn = laterOf(chain.days.from, addDays(plan.wanted, -(4 + dice.below(4))))
  chain.agenda.at(proposedOn, rank.schools, curator.name, async () => {
    const byCurator = plan.type !== 'exchange'
    const proposer = byCurator ? curator : headOf(chain, school)
    const day = await freeDay(chain, proposer, school, laterOf(plan.wanted, addDays(chain.today(), 2)))
    // Nobody visits in the next year.
    if (day.slice(0, 4) !== String(chain.cohort.year)) return
    const { regionId, id } = await proposer.caller.ask(proposeVisit, {
      body: { visitId: dice.of('id').uuid(), schoolId: school.id, programmeId: chain.cohort.programmeId, type: plan.type, day, time: dice.happens(0.7) ? '10:00' : null, note: null },
    })
    const visit: Visit = { ...plan, chain, school, curator, params: { region: regionId, id } }
    chain.agenda.at(addDays(chain.today(), 1), rank.schools, curator.name, () => answerProposal(visit, { proposer, other: byCurator ? teamOf(chain, school) : curator, day }))
  })
}

async function freeDay(_: Chain, { caller }: Player, school: School, from: CivilDate): Promise<CivilDate> {
  const { days } = await caller.ask(suggestDays, { query: { school: school.id, from } })
  return days.find(({ isFree, day }) => isFree && day >= from)?.day ?? days.at(-1)?.day ?? from
}

async function answerProposal(visit: Visit, { proposer, other, day }: { proposer: Player; other: Player; day: CivilDate }): Promise<void> {
  const { chain, school, params, name, curator } = visit
  const dice = chain.chanceFor(`${school.name} ${name} answer`)
  const { version } = await other.caller.ask(readVisit, { params })
  if (dice.happens(0.05)) {
    await other.caller.ask(cancelVisit, { params, body: { version, reason: 'В школе карантин, предложим другой день.' } })
    if (!name.endsWith('anew')) scheduleVisit(chain, school, { ...visit, wanted: addDays(day, 3), name: `${name} anew` })
    return
  }
  if (!dice.happens(0.15)) {
    await other.caller.ask(agreeVisit, { params, body: { version } })
    chain.agenda.at(day, rank.schools, curator.name, () => hold(visit))
    return
  }
  const moved = await freeDay(chain, other, school, addDays(day, 1))
  if (moved.slice(0, 4) !== String(chain.cohort.year) || daysBetween(day, moved) < 1) return
  await other.caller.ask(moveVisit, { params, body: { version, day: moved, time: null, reason: 'В этот день в школе экзамен.' } })
  chain.agenda.at(addDays(chain.today(), 1), rank.schools, curator.name, async () => {
    const now = await proposer.caller.ask(readVisit, { params })
    await proposer.caller.ask(agreeVisit, { params, body: { version: now.version } })
    chain.agenda.at(laterOf(moved, chain.today()), rank.schools, curator.name, () => hold(visit))
  })
}

async function hold(visit: Visit): Promise<void> {
  const { chain, school, params, name, curator } = visit
  const dice = chain.chanceFor(`${school.name} ${name} held`)
  await write(visit, await photosOf(visit))
  chain.agenda.at(addDays(chain.today(), 1 + dice.below(3)), rank.schools, curator.name, async () => {
    const { caller } = headOf(chain, school)
    if (dice.happens(0.12)) {
      const { version } = await caller.ask(readVisit, { params })
      await caller.ask(returnProtocol, { params, body: { version, reason: 'Уроков было не столько: проверьте, пожалуйста.' } })
      chain.agenda.at(addDays(chain.today(), 1), rank.schools, curator.name, async () => {
        await write(visit, [])
        await signAsSchool(visit)
      })
      return
    }
    await signAsSchool(visit)
  })
}

async function photosOf({ chain, school, curator, name }: Visit): Promise<string[]> {
  if (!chain.chanceFor(`${school.name} ${name} photo`).happens(0.25)) return []
  const { id } = (await curator.caller.upload(uploadFile, { name: 'класс.png', bytes: photo }, { organisation: school.id })) as { id: string }
  return [id]
}

/** The protocol, and the curator's signature under it. */
async function write({ chain, school, params, name, curator: { caller } }: Visit, photos: readonly string[]): Promise<void> {
  const found = await caller.ask(readVisit, { params })
  const dice = chain.chanceFor(`${school.name} ${name} protocol ${found.version}`)
  const { version, hash } = await caller.ask(holdVisit, { params, body: { version: found.version, heldOn: found.heldOn ?? found.day, answers: madeForm(found.checkList, { chance: dice, today: chain.today() }), notes: 'Были на трёх уроках.', photos: [...photos] } })
  await caller.ask(signVisit, { params, body: { version, hash, signatureFileId: null } })
}

async function signAsSchool({ chain, school, params, type, onSigned }: Visit): Promise<void> {
  const { caller } = headOf(chain, school)
  const { version, protocol } = await caller.ask(readVisit, { params })
  await caller.ask(signVisit, { params, body: { version, hash: protocol?.hash ?? '', signatureFileId: null } })
  chain.record.signed.set(type, (chain.record.signed.get(type) ?? 0) + 1)
  onSigned()
}

function laterOf(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other
}
