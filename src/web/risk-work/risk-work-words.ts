import type { ActivationState, DiagnosisState, RiskWorkFaultCode } from '../../domain/risks/work/risk-work.ts'
import type { Tone } from '../kit/parts/Mark.tsx'

export const diagnosisWords: Record<DiagnosisState, { name: string; tone: Tone }> = { empty: { name: 'самодиагностики нет', tone: 'neutral' }, draft: { name: 'самодиагностика пишется', tone: 'doubt' }, sent: { name: 'самодиагностика есть', tone: 'good' } }

export const activationWords: Record<ActivationState, { name: string; tone: Tone }> = {
  none: { name: 'риски не активированы', tone: 'neutral' }, sent: { name: 'ждёт куратора', tone: 'doubt' }, returned: { name: 'возвращено школе', tone: 'refusal' }, confirmed: { name: 'активация подтверждена', tone: 'good' },
}

/** What is missing, beside the field that it is missing from. */
export const faultWords: Record<RiskWorkFaultCode, string> = {
  'no-diagnosis': 'Напишите, в чём причина.', 'no-measures': 'Добавьте хотя бы одну меру.', 'unfounded': 'Напишите, почему вы не согласны: школа увидит это.',
  'no-reason': 'Направление весомо: активируйте его или объясните, почему нет.', 'activated-unmeasured': 'В самодиагностике по этому направлению нет ни одной меры.', 'disputed': 'Куратор оспорил это направление: его не активируют.',
  'too-few': 'Выбрано меньше, чем нужно по правилам года.', 'too-many': 'Выбрано больше, чем можно по правилам года.',
}
