import type { Binding } from '../../../domain/processes/binding.ts'
import type { PopulationCode } from '../../../domain/processes/population.ts'
import type { ProofKind } from '../../../domain/processes/process.ts'
import { stepOf } from '../../../domain/processes/registry/processes.ts'
import type { Party } from '../../../domain/roadmaps/plan/plan.ts'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'

/** What is done in a step, as «каждая школа …» goes on. */
const stepWords: Readonly<Record<string, string>> = {
  'evidence carry-out': 'проводит мероприятие', 'evidence issue': 'издаёт документ', 'evidence review': 'проводит экспертизу', 'evidence attend': 'участвует в событии', 'evidence submit': 'представляет материалы',
  'evidence activate': 'выбирает риски для работы', 'evidence verify': 'подтверждает представленное', 'evidence visit': 'выезжает с посещением', 'evidence take-part': 'проходит опрос или диагностику',
  'publication publish': 'публикует или рассылает сообщение', 'data-form fill': 'заполняет форму сбора данных', 'survey fill': 'набирает нужное число анкет', 'risk-profile publish': 'публикует рисковые профили',
  'visit first-visit': 'проводит первичное посещение', 'visit visit': 'проводит посещение', 'visit exchange': 'посещает школу куратора', 'visit verify': 'верифицирует рисковый профиль',
  'self-diagnosis fill': 'проходит самодиагностику', 'activation activate': 'активирует риски', 'activation confirm': 'подтверждает выбор школы',
  'review review': 'проводит экспертизу документов школ', 'review initial': 'проводит первичную экспертизу', 'review follow-up': 'проводит повторную экспертизу', 'review sample': 'проводит выборочную экспертизу',
  'monitoring-stage act': 'исполняет действие своей программы', 'monitoring-stage prove': 'подтверждает документами исполненное на этапе', 'monitoring-stage prove-1': 'подтверждает документами исполненное на 1 этапе',
  'monitoring-stage prove-2': 'подтверждает документами исполненное на 2 этапе', 'monitoring-stage confirm': 'подтверждает исполненное школой', 'monitoring-stage confirm-1': 'подтверждает исполненное школой на 1 этапе',
  'monitoring-stage confirm-2': 'подтверждает исполненное школой на 2 этапе', 'monitoring-stage review': 'проводит экспертизу этапа', 'monitoring-stage review-1': 'проводит экспертизу 1 этапа', 'monitoring-stage review-2': 'проводит экспертизу 2 этапа',
  'programme-document write': 'пишет и отправляет документы школы', 'programme-document confirm': 'подтверждает документы школы',
  'appointments regional-coordinator': 'назначает регионального координатора', 'appointments municipal-coordinators': 'назначает муниципальных координаторов', 'appointments curators': 'назначает и закрепляет кураторов',
  'appointments schools': 'определяет школы-участницы',
}

const memberWords: Record<Exclude<PopulationCode, 'none'>, string> = {
  'schools': 'каждая школа', 'earlier-schools': 'каждая школа прошлого года', 'curators': 'каждый куратор', 'municipal-coordinators': 'каждый муниципальный координатор', 'municipalities': 'каждый муниципалитет',
}

const byCuratorWords: Partial<Record<PopulationCode, string>> = { 'schools': 'куратор каждой школы', 'earlier-schools': 'куратор каждой школы прошлого года' }

const proofWords: Record<ProofKind, string> = { file: 'файлом', link: 'ссылкой', document: 'номером и датой документа', letter: 'номером и датой письма', fact: 'записями самой системы' }

export function stepName({ process, step }: Pick<Binding, 'process' | 'step'>): string {
  return stepWords[`${process} ${step}`] ?? 'проводит мероприятие'
}

/** Who organises, who does it, and what proves it: the three things that approval will make assignments of. */
export type BindingSentence = { organises: string; does: string; proof: string; counts: string | null; of: string | null }

export function bindingSentence(binding: Binding, activity: Pick<PlannedActivity, 'responsible' | 'parts' | 'indicator'>): BindingSentence {
  const { population, doer, part, target } = binding
  const parties = organisersOf(partiesOf(activity, part))
  const who = population === 'none' ? null : doer === 'curator' ? byCuratorWords[population] ?? memberWords[population] : memberWords[population]
  const organisers = parties.length > 0 ? parties.map(({ text }) => text).join('; ') : 'координатор территории'
  const indicator = part === null ? activity.indicator : activity.parts[part]?.indicator ?? null
  return {
    organises: organisers, does: who === null ? `те, кто организует: ${stepName(binding)}` : `${who} ${stepName(binding)}`, proof: listed(stepOf(binding.process, binding.step).proofs.map((kind) => proofWords[kind])),
    counts: target === null || indicator?.targets[target] === undefined ? null : indicator.text ?? 'целевой показатель', of: part === null ? null : activity.parts[part]?.description ?? `часть ${part + 1}`,
  }
}

function partiesOf({ responsible, parts }: Pick<PlannedActivity, 'responsible' | 'parts'>, part: number | null): readonly Party[] {
  const named = part === null ? [] : (parts[part]?.responsible ?? []).flatMap((at) => responsible[at] ?? [])
  return named.length > 0 ? named : responsible
}

/** Schools and curators do the work themselves: they organise nothing. */
function organisersOf(parties: readonly Party[]): Party[] {
  return parties.filter(({ role }) => role !== 'school' && role !== 'school-head' && role !== 'curator')
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} или ${words.at(-1) ?? ''}`
}
