import { readAccessTable } from '../../contract/access.ts'
import type { Caller } from '../caller.ts'
import type { Company } from '../cast/company.ts'
import { inParallel } from '../in-parallel.ts'
import type { Trial, World } from './access-call.ts'
import { everyCall } from './every-call.ts'
import type { Place } from './ground.ts'
import { relationTo, type Somebody } from './relation-to.ts'

export type Refusals = { tried: number; refused: number; /** What was let through, in words for the developer. */ breaches: string[]; /** Actions × relations that nobody could try. */ untried: string[] }

type Actor = Somebody & { caller: Caller }
type Try = { label: string; cell: string; caller: Caller; trial: Trial }

const atOnce = 6

/** Tries what the access table does not allow: every action, by every role, in every relation in which the cast finds a thing. */
export async function tryRefusals(world: World): Promise<Refusals> {
  const table = await world.company.administrator.ask(readAccessTable)
  const actors = actorsOf(world.company)
  const tries: Try[] = []
  for (const { action, allowed } of table.actions) {
    const call = everyCall[action]
    if (call === undefined) continue
    for (const place of world.places.filter(({ kind }) => call.at.includes(kind))) {
      const trial = await call.prepare(world, place)
      if (trial === null) continue
      for (const actor of actors) {
        const relation = relationTo(actor, { ...place, ...(trial.role === undefined ? {} : { role: trial.role }) })
        if (allowed.some(({ role, relations }) => role === actor.role && (trial.isOfNoPlace === true || relations.includes(relation)))) continue
        tries.push({ label: `${action} как ${actor.role}, ${relation}: ${place.name}`, cell: `${action} ${relation}`, caller: actor.caller, trial })
      }
    }
  }
  const breaches = (await inParallel(tries, atOnce, async ({ label, caller, trial }) => {
    const refusal = await trial.attempt(caller)
    if (refusal !== null && (refusal.status === 403 || refusal.status === 404)) return null
    return `${label}: ${refusal === null ? 'позволено' : `${refusal.status} ${refusal.problem.code}`}`
  })).filter((breach) => breach !== null)
  const cells = new Set(tries.map(({ cell }) => cell))
  const untried = table.actions.flatMap(({ action }) => table.relations.map((relation) => `${action} ${relation}`)).filter((cell) => !cells.has(cell))
  return { tried: tries.length, refused: tries.length - breaches.length, breaches, untried }
}

/** One of each role; of the curators one with schools. */
function actorsOf({ administrator, players, setting }: Company): Actor[] {
  const { countryId, region, cohorts } = setting
  const homes = new Map(cohorts.flatMap(({ schools }) => schools).map(({ id, municipalityId }) => [id, municipalityId]))
  const pathOf = (territoryId: number | null, organisationId: string | null): Place['path'] => {
    const home = organisationId === null ? territoryId : homes.get(organisationId) ?? region.id
    return home === countryId ? [countryId] : home === region.id || home === null ? [countryId, region.id] : [countryId, region.id, home]
  }
  const roles = [...new Set(players.map(({ role }) => role))]
  return [
    { role: 'administrator', path: [countryId], organisationId: null, attached: [], caller: administrator },
    ...roles.flatMap((role): Actor[] => {
      const player = players.find((one) => one.role === role)
      if (player === undefined) return []
      const { caller, territoryId, organisationId, attached } = player
      return [{ role, path: pathOf(territoryId, organisationId), organisationId, attached, caller }]
    }),
  ]
}
