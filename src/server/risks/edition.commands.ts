import { requireAccess } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { factorFaults } from '../../domain/risks/factor-faults.ts'
import { factorSignificances } from '../../domain/risks/profile/figures.ts'
import type { RiskFactor } from '../../domain/risks/risk-factor.ts'
import { entriesOf } from '../catalogue/catalogue.read.ts'
import type { OnBulk } from '../kernel/bulk-connection.ts'
import type { CommandContext, QueryContext } from '../kernel/context.ts'
import { freezeCatalogue } from '../kernel/freeze-catalogue.ts'
import { requireProgramme } from '../programmes/programme.read.ts'
import { placeOfTerritory } from '../territories/territory.read.ts'
import { computeEdition, hashOfFactors, type ComputedEdition } from './compute-edition.ts'
import { countSchools } from './count-schools.ts'
import { requireClosedCampaigns, type EditionScope } from './edition-source.read.ts'
import { discardComputed, insertEdition, lockEdition, openPublishingDuties, profiledSchools, saveEditionState } from './edition.store.ts'
import { readToldBefore } from './told-counts.read.ts'

type Asked = { editionId: string; programmeId: string; territoryId: number }
export type Prepared = { scope: EditionScope; factors: RiskFactor[]; computed: ComputedEdition }

/** All of it from one snapshot, before the command's own transaction: it takes seconds and locks nothing. */
export async function prepareEdition({ actor, db, programmeDate }: Pick<QueryContext, 'actor' | 'db' | 'programmeDate'>, bulk: OnBulk, { programmeId, territoryId }: Asked): Promise<Prepared> {
  const place = await placeOfTerritory(db, territoryId)
  requireAccess(actor, 'risk-profile.publish', place)
  await requireProgramme(db, programmeId)
  const scope: EditionScope = { programmeId, territoryId, regionId: place.regionId ?? 0, on: programmeDate }
  return bulk((own, _, copyOut) => own.transaction().setIsolationLevel('repeatable read').execute(async (tx) => {
    await requireClosedCampaigns(tx, scope)
    const factors = await readRiskFactors(tx, programmeId)
    const counted = await countSchools(tx, copyOut, scope)
    if (counted.schools.length === 0) throw new OporaError('invalid_state', 'risk.no-schools')
    requireSound(factors, { questionnaires: counted.questionnaires.map(({ definition }) => definition), schoolData: (await entriesOf(tx, programmeId, 'school-data-form'))[0]?.definition ?? { fields: [], checks: [] } })
    return { scope, factors, computed: computeEdition(counted, factors, await readToldBefore(tx, scope)) }
  }))
}

async function readRiskFactors(db: QueryContext['db'], programmeId: string): Promise<RiskFactor[]> {
  return (await entriesOf(db, programmeId, 'risk-factor')).map(({ definition }) => definition)
}

/** Questions and fields that are not asked this year are no fault of a factor: it goes by the rest, or says that it lacks data. */
function requireSound(factors: readonly RiskFactor[], sources: Parameters<typeof factorFaults>[1]): void {
  if (factors.length === 0) throw new OporaError('invalid_state', 'risk.no-factors')
  const notAsked = new Set(['unknown-audience', 'unknown-question', 'unknown-row', 'unknown-option', 'unknown-field', 'threshold-out-of-reach'])
  for (const factor of factors) {
    const faults = factorFaults(factor, sources).filter(({ code }) => !notAsked.has(code))
    if (faults.length > 0) throw new OporaError('invalid_state', 'risk.factor-faulty', { name: factor.name, count: faults.length })
  }
}

export async function saveEdition(context: CommandContext, { editionId, programmeId, territoryId }: Asked, { scope, factors, computed }: Prepared): Promise<{ id: string; number: number; schools: number; sheets: number }> {
  const { tx, actor, now, programmeDate } = context
  if (!hashOfFactors(await readRiskFactors(tx, programmeId)).equals(computed.factorsHash)) throw new OporaError('conflict', 'risk.catalogue-changed')
  const edition = { id: editionId, programmeId, territoryId, regionId: scope.regionId, factors, on: programmeDate, now, personId: actor.personId }
  const number = await insertEdition(tx, edition, computed)
  await discardComputed(tx, edition)
  const { schools, sheets } = computed
  context.record({
    regionId: scope.regionId === 0 ? null : scope.regionId, action: 'risk-profile.compute', subject: { kind: 'risk-edition', id: editionId },
    after: { number, schools, sheets, answers: computed.answersHash.toString('hex'), catalogue: computed.factorsHash.toString('hex') },
  })
  return { id: editionId, number, schools, sheets }
}

/** For all schools at one moment; from here on the factors of this year are frozen. */
export async function publishEdition(context: CommandContext, id: string, version: number): Promise<{ version: number; schools: number }> {
  const { tx, actor, programmeDate } = context
  const edition = await lockEdition(tx, id, version)
  requireAccess(actor, 'risk-profile.publish', edition.place)
  if (edition.state !== 'computed') throw new OporaError('invalid_state', 'risk.not-computed')
  // From now on nobody changes them; what was computed by others is computed anew first.
  const frozen = await freezeCatalogue(context, edition.programmeId, 'risk-factor')
  if (!hashOfFactors(frozen.map(({ definition }) => definition)).equals(hashOfFactors(edition.factors))) throw new OporaError('conflict', 'risk.catalogue-changed')
  const next = await saveEditionState(tx, edition, 'published', programmeDate)
  const schools = await profiledSchools(tx, edition)
  const { number, factors, programmeId, regionId } = edition
  for (const { organisationId, regionId: region, territoryId, figures } of schools) {
    const significances = factorSignificances(factors, figures)
    context.fact({ kind: 'risk-profile.published', regionId: region, territoryId, organisationId, programmeId, data: { editionId: id, number, factors: Object.fromEntries(factors.map(({ code }, at) => [code, significances[at] ?? 'unknown'])) } })
  }
  for (const duty of await openPublishingDuties(tx, edition)) context.fact({ kind: 'risk-profile.published', ...duty, programmeId, data: { editionId: id, number, factors: {} } })
  context.record({ regionId: regionId === 0 ? null : regionId, action: 'risk-profile.publish', subject: { kind: 'risk-edition', id }, after: { number, schools: schools.length } })
  return { version: next, schools: schools.length }
}
