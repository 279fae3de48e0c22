import { activateFactors, confirmActivation, readRiskWork, returnActivation, saveDiagnosis, sendDiagnosis, verifyFactors, type RiskWorkReply } from '../../contract/risk-work.ts'
import { addDays, type CivilDate } from '../../domain/kernel/civil-date.ts'
import type { School } from '../cast/company.ts'
import { curatorOf, headOf, rank, refusedAs, teamOf, type Chain } from './chain.ts'
import { dayIn } from './chain-habits.ts'
import type { ChainStep } from '../record/chain-steps.ts'
import type { Days } from '../record/chain-windows.ts'

type Work = { chain: Chain; school: School; params: { id: string; school: string }; chose: (factors: readonly string[]) => void; did: (step: ChainStep) => void; undid: (step: ChainStep) => void }

/** Verified by the curator, explained and chosen by the school, confirmed or sent back and chosen anew: each in its window, or soon after the profile. */
export function scheduleRisks(chain: Chain, school: School, publishedOn: CivilDate): void {
  const own = chain.record.schools.get(school.id)
  if (own === undefined) return
  const { done } = own
  const work: Work = { chain, school, params: { id: chain.cohort.programmeId, school: school.id }, chose: (factors) => { own.chosen = [...factors] }, did: (step) => done.add(step), undid: (step) => done.delete(step) }
  const day = (step: ChainStep, notBefore: CivilDate) => dayIn(windowOf(chain, step, notBefore), chain.chanceFor(`${school.name} ${step}`), notBefore)
  const verifyOn = day('verify', addDays(publishedOn, 1))
  const diagnoseOn = day('diagnose', addDays(publishedOn, 1))
  if (verifyOn !== null) chain.agenda.at(verifyOn, rank.schools, curatorOf(chain, school).name, () => verify(work))
  if (diagnoseOn === null) return
  chain.agenda.at(diagnoseOn, rank.schools, curatorOf(chain, school).name, () => diagnose(work))
  // The choice is made once the curator has spoken, where the curator speaks.
  const activateOn = day('activate', laterOf(addDays(diagnoseOn, 1), verifyOn === null ? '' : addDays(verifyOn, 2)))
  if (activateOn === null) return
  chain.agenda.at(activateOn, rank.schools, curatorOf(chain, school).name, () => activate(work, false))
  const confirmOn = day('confirm', addDays(activateOn, 1))
  if (confirmOn !== null) chain.agenda.at(confirmOn, rank.schools, curatorOf(chain, school).name, () => decide(work))
}

/** The first window that the plans give; two weeks where they give none. */
function windowOf({ windows }: Chain, step: ChainStep, notBefore: CivilDate): Days {
  return windows[step][0] ?? { from: notBefore, to: addDays(notBefore, 14) }
}

/** Half of the factors on one day, the rest on the next. */
async function verify(work: Work): Promise<void> {
  const { chain, school, params, did } = work
  const { caller } = curatorOf(chain, school)
  const speak = async (which: (at: number, all: number) => boolean): Promise<void> => {
    const { version, factors } = await caller.ask(readRiskWork, { params })
    const verdicts = factors.filter((_, at) => which(at, factors.length)).map(({ code }) => {
      const isDisputed = chain.chanceFor(`${school.name} verdict ${code}`).happens(0.1)
      return { factor: code, verdict: isDisputed ? 'disputed' as const : 'confirmed' as const, reason: isDisputed ? 'При посещении видно другое: кабинеты оборудованы.' : null }
    })
    await caller.ask(verifyFactors, { params, body: { version, verdicts } })
  }
  await speak((at, all) => at < all / 2)
  chain.agenda.at(addDays(chain.today(), 1), rank.schools, curatorOf(chain, school).name, async () => {
    await speak((at, all) => at >= all / 2)
    did('verify')
  })
}

async function diagnose({ chain, school, params, did }: Work): Promise<void> {
  const dice = chain.chanceFor(`${school.name} diagnosis`)
  const { caller } = teamOf(chain, school)
  const { version, factors } = await caller.ask(readRiskWork, { params })
  const told = spokenOf(factors).map(({ code }) => ({ factor: code, diagnosis: 'Так сложилось за три года.', measures: [{ text: 'Обучить учителей и поделить классы', by: null }] }))
  const draft = await caller.ask(saveDiagnosis, { params, body: { version, factors: told.slice(0, 1) } })
  const [first] = told
  if (first !== undefined && dice.happens(0.2)) await refusedAs(chain, 'risk-work.faulty', [headOf(chain, school).caller, sendDiagnosis, { params, body: { version: draft.version, factors: [{ ...first, measures: [] }] } }])
  await headOf(chain, school).caller.ask(sendDiagnosis, { params, body: { version: draft.version, factors: told } })
  did('diagnose')
}

type Factor = RiskWorkReply['factors'][number]

/** What weighs much and was not disputed; where nothing does, the first that may be spoken of. */
function spokenOf(factors: readonly Factor[]): Factor[] {
  const open = factors.filter(({ verdict }) => verdict !== 'disputed')
  const heavy = open.filter(({ significance }) => significance === 'high' || significance === 'medium')
  return heavy.length > 0 ? heavy : open.slice(0, 1)
}

async function activate({ chain, school, params, did, chose }: Work, isAgain: boolean): Promise<void> {
  const { caller } = headOf(chain, school)
  const { version, factors, rules, may } = await caller.ask(readRiskWork, { params })
  if (!may.includes('activate')) return
  const open = factors.filter(({ verdict, measures }) => verdict !== 'disputed' && measures.length > 0)
  const wanted = [...open.filter(({ wantsAnswer }) => wantsAnswer), ...open.filter(({ wantsAnswer }) => !wantsAnswer)]
  const chosen = wanted.slice(0, Math.min(rules.most, Math.max(rules.least, isAgain ? 3 : 2))).map(({ code }) => code)
  if (chosen.length < rules.least) return
  const skipped = factors.filter(({ code, wantsAnswer }) => wantsAnswer && !chosen.includes(code)).map(({ code }) => ({ factor: code, reason: 'Начнём со следующего года: не хватит сил.' }))
  await caller.ask(activateFactors, { params, body: { version, factors: chosen, skipped } })
  chose(chosen)
  did('activate')
}

/** One choice in five goes back to the school, which chooses anew. */
async function decide(work: Work): Promise<void> {
  const { chain, school, params, did, undid } = work
  const { caller } = curatorOf(chain, school)
  const { version, may } = await caller.ask(readRiskWork, { params })
  if (!may.includes('confirm')) return
  if (!chain.chanceFor(`${school.name} decision`).happens(0.2)) {
    await caller.ask(confirmActivation, { params, body: { version } })
    did('confirm')
    return
  }
  await caller.ask(returnActivation, { params, body: { version, message: 'Возьмите ещё одно направление: о нём говорят дети.' } })
  undid('activate')
  chain.agenda.at(addDays(chain.today(), 2), rank.schools, curatorOf(chain, school).name, () => activate(work, true))
  chain.agenda.at(addDays(chain.today(), 4), rank.schools, curatorOf(chain, school).name, async () => {
    const again = await caller.ask(readRiskWork, { params })
    if (!again.may.includes('confirm')) return
    await caller.ask(confirmActivation, { params, body: { version: again.version } })
    did('confirm')
  })
}

function laterOf(one: CivilDate, other: CivilDate): CivilDate {
  return one > other ? one : other
}
