import type { ActivationState, DiagnosisState } from '../../domain/risks/work/risk-work.ts'
import type { Tone } from '../kit/parts/Mark.tsx'

export const diagnosisWords: Record<DiagnosisState, { name: string; tone: Tone }> = { empty: { name: 'самодиагностики нет', tone: 'neutral' }, draft: { name: 'самодиагностика пишется', tone: 'doubt' }, sent: { name: 'самодиагностика есть', tone: 'good' } }

export const activationWords: Record<ActivationState, { name: string; tone: Tone }> = {
  none: { name: 'риски не активированы', tone: 'neutral' }, sent: { name: 'ждёт куратора', tone: 'doubt' }, returned: { name: 'возвращено школе', tone: 'refusal' }, confirmed: { name: 'активация подтверждена', tone: 'good' },
}
