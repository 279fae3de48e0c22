import { requireAccess } from '../../domain/access/policy.ts'
import { OporaError } from '../../domain/kernel/errors.ts'
import { activationFaults, diagnosisFaults, isSpokenOf, isVerified, openRiskWorkSteps, verdictFaults, type RiskMeasure, type RiskWorkFault, type RiskWorkStep, type Verdict, type WorkedFactor } from '../../domain/risks/work/risk-work.ts'
import type { CommandContext } from '../kernel/context.ts'
import { freezeCatalogue } from '../kernel/freeze-catalogue.ts'
import { actionOfStep, loadRiskWork, type LoadedRiskWork } from './risk-work.read.ts'
import { lockRiskWork, saveRiskWork } from './risk-work.store.ts'

type Address = { programmeId: string; schoolId: string; version: number }
type Told = { factor: string; diagnosis: string; measures: readonly RiskMeasure[] }
type Saying = { factor: string; verdict: Verdict; reason: string | null }

export async function verifyFactors(context: CommandContext, address: Address, verdicts: readonly Saying[]): Promise<{ version: number }> {
  const work = await requireStep(context, address, 'verify')
  const factors = withEach(work.factors, verdicts, (factor, { verdict, reason }) => ({
    ...factor, verdict, verdictReason: reason === '' ? null : reason, isActivated: factor.isActivated && verdict !== 'disputed',
  }))
  const [unfounded] = verdictFaults(factors)
  if (unfounded) throw new OporaError('invalid_input', 'risk-work.no-reason', { factor: factors.find(({ code }) => code === unfounded.factor)?.name ?? '' })
  const before = new Map(work.factors.map(({ code, verdict }) => [code, verdict]))
  for (const { factor, verdict } of verdicts.filter((one) => before.get(one.factor) !== one.verdict)) context.fact({ ...placeOf(work, address), kind: 'risk-factor.verified', data: { factor, verdict } })
  const isWhole = isVerified(factors)
  if (isWhole && (!isVerified(work.factors) || factors.some(({ code, verdict }) => before.get(code) !== verdict))) {
    const disputed = factors.filter(({ verdict }) => verdict === 'disputed').length
    context.fact({ ...placeOf(work, address), kind: 'risk-profile.verified', data: { confirmed: factors.length - disputed, disputed } })
  }
  say(context, work, address, 'verify', { verdicts: verdicts.map(({ factor, verdict }) => ({ factor, verdict })) })
  return save(context, address, { ...work, factors, verifiedOn: isWhole ? context.programmeDate : null })
}

/** The journal says that it was typed, not what. */
export async function saveDiagnosis(context: CommandContext, address: Address, told: readonly Told[]): Promise<{ version: number }> {
  const work = await requireStep(context, address, 'diagnose')
  say(context, work, address, 'type', {})
  return save(context, address, { ...work, factors: withTold(work, told), diagnosis: work.diagnosis === 'empty' ? 'draft' : work.diagnosis })
}

export async function sendDiagnosis(context: CommandContext, address: Address, told: readonly Told[]): Promise<{ version: number }> {
  const work = await requireStep(context, address, 'diagnose')
  const factors = withTold(work, told)
  refuse(diagnosisFaults(factors), factors)
  const spoken = factors.filter(isSpokenOf)
  const data = { factors: spoken.length, measures: spoken.reduce((sum, { measures }) => sum + measures.length, 0) }
  context.fact({ ...placeOf(work, address), kind: 'self-diagnosis.sent', data })
  say(context, work, address, 'diagnose', data)
  return save(context, address, { ...work, factors, diagnosis: 'sent', diagnosedOn: context.programmeDate })
}

export async function activateFactors(context: CommandContext, address: Address, { factors: chosen, skipped }: { factors: readonly string[]; skipped: readonly { factor: string; reason: string }[] }): Promise<{ version: number }> {
  const work = await requireStep(context, address, 'activate')
  const cleared = work.factors.map((factor): WorkedFactor => ({ ...factor, isActivated: false, skipReason: null }))
  const activated = withEach(cleared, chosen.map((factor) => ({ factor })), (factor) => ({ ...factor, isActivated: true }))
  const factors = withEach(activated, skipped, (factor, { reason }) => ({ ...factor, skipReason: factor.isActivated || reason === '' ? null : reason }))
  await freezeCatalogue(context, address.programmeId, 'activation-rules')
  refuse(activationFaults(factors, work.rules), factors)
  for (const { code } of factors.filter(({ isActivated }) => isActivated)) context.fact({ ...placeOf(work, address), kind: 'risk-factor.activated', data: { factor: code } })
  say(context, work, address, 'activate', { factors: codesOf(factors) })
  return save(context, address, { ...work, factors, activation: 'sent', activatedOn: context.programmeDate, decidedOn: null, message: null })
}

export async function confirmActivation(context: CommandContext, address: Address): Promise<{ version: number }> {
  const work = await requireStep(context, address, 'confirm')
  context.fact({ ...placeOf(work, address), kind: 'activation.confirmed', data: { factors: codesOf(work.factors) } })
  say(context, work, address, 'confirm', { factors: codesOf(work.factors) })
  return save(context, address, { ...work, activation: 'confirmed', decidedOn: context.programmeDate, message: null })
}

export async function returnActivation(context: CommandContext, address: Address, message: string): Promise<{ version: number }> {
  const work = await requireStep(context, address, 'return')
  context.fact({ ...placeOf(work, address), kind: 'activation.returned', data: { factors: codesOf(work.factors) } })
  say(context, work, address, 'return', { factors: codesOf(work.factors) })
  return save(context, address, { ...work, activation: 'returned', decidedOn: context.programmeDate, message })
}

async function requireStep(context: CommandContext, { programmeId, schoolId, version }: Address, step: RiskWorkStep): Promise<LoadedRiskWork> {
  await lockRiskWork(context.tx, programmeId, schoolId)
  const work = await loadRiskWork(context.tx, programmeId, schoolId, context.programmeDate)
  requireAccess(context.actor, actionOfStep[step], work.place)
  if (!work.takesPart) throw new OporaError('invalid_state', 'risk-work.no-school')
  if (work.version !== version) throw new OporaError('conflict', 'risk-work.changed-meanwhile')
  if (!work.isPublished) throw new OporaError('invalid_state', 'risk-work.not-published')
  if (!openRiskWorkSteps(work).includes(step)) throw new OporaError('invalid_state', 'risk-work.not-open')
  return work
}

function withTold(work: LoadedRiskWork, told: readonly Told[]): WorkedFactor[] {
  return withEach(work.factors, told, (factor, { diagnosis, measures }) => ({ ...factor, diagnosis, measures }))
}

/** The factors, those that something is said of changed by it. */
function withEach<Of extends { factor: string }>(factors: readonly WorkedFactor[], said: readonly Of[], change: (factor: WorkedFactor, of: Of) => WorkedFactor): WorkedFactor[] {
  const unknown = said.find(({ factor }) => !factors.some(({ code }) => code === factor))
  if (unknown) throw new OporaError('invalid_input', 'risk-work.unknown-factor', { factor: unknown.factor })
  return factors.map((factor) => {
    const of = said.find((one) => one.factor === factor.code)
    return of === undefined ? factor : change(factor, of)
  })
}

function refuse(faults: readonly RiskWorkFault[], factors: readonly WorkedFactor[]): void {
  const [first] = faults
  if (!first) return
  const name = factors.find(({ code }) => code === first.factor)?.name ?? ''
  throw new OporaError('invalid_input', 'risk-work.faulty', { code: first.code, factor: name, count: factors.filter(({ isActivated }) => isActivated).length, total: faults.length })
}

function codesOf(factors: readonly WorkedFactor[]): string[] {
  return factors.filter(({ isActivated }) => isActivated).map(({ code }) => code)
}

async function save(context: CommandContext, { programmeId, schoolId }: Address, work: LoadedRiskWork): Promise<{ version: number }> {
  return { version: await saveRiskWork(context.tx, { regionId: work.regionId, programmeId, schoolId }, { ...work, territoryId: work.territory.id }, context.now) }
}

function say(context: CommandContext, { regionId }: LoadedRiskWork, { programmeId, schoolId }: Address, what: string, after: object): void {
  context.record({ regionId, action: `risk-work.${what}`, subject: { kind: 'organisation', id: schoolId }, after: { programmeId, ...after } })
}

function placeOf({ regionId, territory }: LoadedRiskWork, { programmeId, schoolId }: Address) {
  return { regionId, territoryId: territory.id, organisationId: schoolId, programmeId }
}
