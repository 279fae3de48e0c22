import type { Questionnaire } from '../../../src/domain/surveys/questionnaire/questionnaire.ts'

/** What stands for a text of the second language: nobody's Tatar, but words of its own. */
export function asTatar(text: string): string {
  return `тат: ${text}`
}

/** The questionnaire with every wording in a second language beside the Russian one. */
export function inTwoLanguages(questionnaire: Questionnaire): Questionnaire {
  const both: unknown = JSON.parse(JSON.stringify(questionnaire), (_, value: unknown) => (isWording(value) && value.ru !== '' ? { ...value, tt: asTatar(value.ru) } : value))
  return { ...(both as Questionnaire), languages: ['ru', 'tt'] }
}

function isWording(value: unknown): value is { ru: string } {
  return typeof value === 'object' && value !== null && 'ru' in value
}
