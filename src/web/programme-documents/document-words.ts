import type { DocumentState } from '../../domain/programme-documents/document-states.ts'
import type { TargetSource } from '../../domain/programme-documents/document-content.ts'
import type { Tone } from '../kit/parts/Mark.tsx'
import type { Forms } from '../kit/words/plural.ts'

export const documentStateWords: Record<DocumentState, { name: string; tone: Tone }> = {
  'draft': { name: 'пишется', tone: 'neutral' }, 'sent': { name: 'ждёт куратора', tone: 'doubt' }, 'confirmed': { name: 'подтверждён куратором', tone: 'accent' }, 'returned': { name: 'возвращён школе', tone: 'refusal' },
  'under-review': { name: 'на экспертизе', tone: 'doubt' }, 'accepted': { name: 'принят', tone: 'good' },
}

export const targetSourceWords: Record<TargetSource, string> = { 'profile-index': 'рисковый профиль', 'results-data': 'данные о результатах', 'stated': 'называет школа' }

export const gapForms: Forms = ['замечание', 'замечания', 'замечаний']
export const messageForms: Forms = ['замечание', 'замечания', 'замечаний']
