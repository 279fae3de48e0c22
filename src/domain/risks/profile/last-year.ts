import type { AskedQuestionnaire } from '../counting/asked-questionnaire.ts'
import type { RiskFactor } from '../risk-factor.ts'

/**
 * The factor as last year's answers can be measured by it: each question under the key that it had then. Null where one of its questions was
 * not asked then, or was another: such a year can't be set beside this one.
 */
export function factorOfLastYear(factor: RiskFactor, asked: readonly AskedQuestionnaire[], askedThen: readonly AskedQuestionnaire[]): RiskFactor | null {
  let isComparable = true
  const indices = factor.indices.map((index) => {
    if (index.source === 'school-data') return index
    const items = index.items.map((item) => {
      const key = keysOf(asked, index.audience).get(item.question)
      if (key == null || !keysOf(askedThen, index.audience).has(key)) isComparable = false
      return { ...item, question: key ?? item.question }
    })
    return { ...index, items }
  })
  return isComparable ? { ...factor, indices } : null
}

/** Keys of the questions of an audience, with the key of the comparable question of the year before. */
function keysOf(asked: readonly AskedQuestionnaire[], audience: string): Map<string, string | null> {
  return new Map(asked.flatMap(({ audience: of, layout }) => (of === audience ? layout.fields.map(({ question }) => [question.key, question.comparableTo] as const) : [])))
}
