import type { ApprovalAct } from '../../../domain/roadmaps/plan/plan.ts'

const acts: Record<ApprovalAct, string> = { order: 'приказом', signature: 'подписью', letter: 'письмом' }

/** «приказом № 189-ОД»: by what a plan was approved. */
export function actInWords({ act, number }: { act: ApprovalAct; number: string | null }): string {
  return number === null ? acts[act] : `${acts[act]} №\u00a0${number}`
}
