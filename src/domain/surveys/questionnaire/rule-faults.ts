import type { Option, Question, QuestionRule } from './question.ts'

export type RuleFaultCode =
  | 'few-options' | 'many-options' | 'same-option' | 'bad-code' | 'no-rows' | 'many-rows' | 'same-row' | 'few-points' | 'many-points' | 'exclusive-unknown' | 'wrong-least' | 'bounds-turned'
  | 'finer-than-decimals' | 'range-too-wide' | 'wrong-longest'

/** What one byte of the sheet can tell apart, less the «no answer». */
const most = 250
const longestText = 2_000
const codePattern = /^[a-z0-9][a-z0-9-]{0,39}$/

export function ruleFaults(question: Question): RuleFaultCode[] {
  const rule: QuestionRule = question
  switch (rule.kind) {
    case 'single': case 'order': return optionFaults(rule.options)
    case 'several': return [...optionFaults(rule.options), ...severalFaults(rule)]
    case 'matrix': return [...optionFaults(rule.options), ...rowFaults(rule.rows)]
    case 'scale': return scaleFaults(rule)
    case 'number': return numberFaults(rule)
    case 'text': return Number.isInteger(rule.longest) && rule.longest >= 1 && rule.longest <= longestText ? [] : ['wrong-longest']
  }
}

function optionFaults(options: readonly Option[]): RuleFaultCode[] {
  return [
    ...(options.length < 2 ? ['few-options' as const] : []), ...(options.length > most ? ['many-options' as const] : []),
    ...(isRepeated(options) ? ['same-option' as const] : []), ...(options.some(({ code }) => !codePattern.test(code)) ? ['bad-code' as const] : []),
  ]
}

function rowFaults(rows: readonly Option[]): RuleFaultCode[] {
  return [
    ...(rows.length === 0 ? ['no-rows' as const] : []), ...(rows.length > most ? ['many-rows' as const] : []),
    ...(isRepeated(rows) ? ['same-row' as const] : []), ...(rows.some(({ code }) => !codePattern.test(code)) ? ['bad-code' as const] : []),
  ]
}

/** By code, or by what the respondent reads. */
function isRepeated(options: readonly Option[]): boolean {
  const labels = options.map(({ label }) => label.ru.trim().toLowerCase()).filter((label) => label !== '')
  return new Set(options.map(({ code }) => code)).size < options.length || new Set(labels).size < labels.length
}

function severalFaults({ options, exclusive, least, most: atMost }: Extract<QuestionRule, { kind: 'several' }>): RuleFaultCode[] {
  const isKnown = exclusive.every((code) => options.some((option) => option.code === code))
  const together = options.length - new Set(exclusive).size
  const isLeastPossible = Number.isInteger(least) && least >= 0 && least <= Math.max(together, 1)
  const isMostPossible = atMost === null || (Number.isInteger(atMost) && atMost >= Math.max(least, 1) && atMost <= options.length)
  return [...(isKnown ? [] : ['exclusive-unknown' as const]), ...(isLeastPossible && isMostPossible ? [] : ['wrong-least' as const])]
}

function scaleFaults({ from, to }: { from: number; to: number }): RuleFaultCode[] {
  if (!Number.isInteger(from) || !Number.isInteger(to) || to <= from) return ['few-points']
  return to - from + 1 > most ? ['many-points'] : []
}

function numberFaults({ min, max, decimals }: { min: number; max: number; decimals: number }): RuleFaultCode[] {
  if (!(min <= max)) return ['bounds-turned']
  const unit = 10 ** decimals
  const isFiner = [min, max].some((bound) => Math.abs(bound * unit - Math.round(bound * unit)) > 1e-6)
  return isFiner ? ['finer-than-decimals'] : (max - min) * unit > 4e9 ? ['range-too-wide'] : []
}
