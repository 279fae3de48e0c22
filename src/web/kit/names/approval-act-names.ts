import type { ApprovalAct } from '../../../domain/roadmaps/plan/plan.ts'

export const approvalActNames: Record<ApprovalAct, string> = { order: 'Приказ', signature: 'Утверждено подписью', letter: 'Письмо' }
