import { prefixOf, readCode } from '../../../domain/surveys/codes/respondent-code.ts'
import type { IntakeOutcome } from '../../../domain/surveys/intake-outcome.ts'
import type { SheetFault } from '../../../domain/surveys/sheet/sheet-fault.ts'
import { keyOf } from '../code-keys.ts'
import type { Epoch } from '../epoch.store.ts'
import { sealSheet, type OpenSheet } from '../sealing.ts'
import type { AskedQuestionnaire } from './asked.read.ts'
import { batchesOf } from './batches.ts'
import type { SealedSheet } from './intake.store.ts'
import type { UnknownCodes } from './unknown-codes.ts'

export type IntakeParts = {
  secret: Buffer
  regionOf: (prefix: string) => Promise<number | null>
  questionnaireOf: (id: number) => Promise<AskedQuestionnaire | null>
  groupOf: (regionId: number, key: string) => Promise<{ questionnaireId: number; isOpen: boolean } | null>
  /** As it stands in the database; begun where there is none. */
  epoch: () => Promise<Epoch>
  store: (epoch: Epoch, sheets: readonly SealedSheet[]) => Promise<IntakeOutcome[] | null>
  unknown: UnknownCodes
  count: (outcome: Told['outcome']) => void
}

export type Sheet = { code: string; receipt: string; questionnaire: number; answers: unknown }

/** What the sender is told. `too-many`: unknown codes; to be refused without a word about this one. */
export type Told = { outcome: IntakeOutcome | 'wrong' | 'too-many' } | { outcome: 'faulty'; faults: readonly SheetFault[] }

export type Intake = {
  /** The form of a code, whatever became of the code before: its state is told to nobody before a whole sheet is sent. */
  askedBy: (code: string, address: string) => Promise<AskedQuestionnaire | 'wrong' | 'unknown' | 'too-many' | 'closed'>
  /** Resolves once the sheet is on the disk. Throws `QueueFull` where too many wait. */
  take: (sheet: Sheet, address: string) => Promise<Told>
  waiting: () => number
  stop: () => Promise<void>
}

type Pending = Omit<SealedSheet, 'sealed'> & { open: OpenSheet }

const attempts = 4

/** Takes sheets in: checks them, seals them, and stores them many at a time. Nothing about a sender is kept or logged. */
export function intakeOf({ secret, regionOf, questionnaireOf, groupOf, epoch, store, unknown, count }: IntakeParts): Intake {
  let current: Promise<Epoch> | null = null
  const epochNow = (): Promise<Epoch> => {
    current ??= epoch()
    current.catch(() => { current = null })
    return current
  }
  const storeSealed = async (pending: readonly Pending[]): Promise<readonly IntakeOutcome[]> => {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const under = await epochNow()
      const stored = await store(under, pending.map(({ open, ...sheet }) => ({ ...sheet, sealed: sealSheet(under.key, open) })))
      if (stored !== null) return stored
      current = null
    }
    throw new Error('The epoch ended again and again')
  }
  const batches = batchesOf<Pending, IntakeOutcome>({ store: storeSealed, keyOf: ({ key }) => key, size: 500, lanes: 2, queue: 5_000 })

  const addressOf = async (code: string): Promise<{ regionId: number; key: string } | null> => {
    const regionId = await regionOf(prefixOf(code))
    return regionId === null ? null : { regionId, key: String(keyOf(secret, code)) }
  }
  const refused = (address: string): 'unknown' | 'too-many' => (unknown.count(address) ? 'too-many' : 'unknown')
  const taken = async ({ code: typed, receipt, questionnaire: id, answers }: Sheet, address: string): Promise<Told> => {
    const code = readCode(typed)
    if (code === null) return { outcome: 'wrong' }
    await unknown.turn(address)
    const questionnaire = await questionnaireOf(id)
    if (questionnaire === null) return { outcome: 'other-questionnaire' }
    const checked = questionnaire.check(answers)
    if (!checked.isSound) return { outcome: 'faulty', faults: checked.faults }
    const place = await addressOf(code)
    if (place === null) return { outcome: refused(address) }
    const pending: Pending = { ...place, questionnaireId: id, receipt, open: { answers: checked.bytes, texts: checked.texts } }
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const outcome = await batches.add(pending)
      if (outcome === 'unknown') return { outcome: refused(address) }
      if (outcome !== 'unclear') return { outcome }
    }
    return { outcome: 'unclear' }
  }

  return {
    askedBy: async (typed, address) => {
      const code = readCode(typed)
      if (code === null) return 'wrong'
      await unknown.turn(address)
      const place = await addressOf(code)
      const group = place === null ? null : await groupOf(place.regionId, place.key)
      if (group === null) return refused(address)
      if (!group.isOpen) return 'closed'
      return await questionnaireOf(group.questionnaireId) ?? 'closed'
    },
    take: async (sheet, address) => {
      const told = await taken(sheet, address)
      count(told.outcome)
      return told
    },
    waiting: batches.waiting,
    stop: batches.idle,
  }
}

