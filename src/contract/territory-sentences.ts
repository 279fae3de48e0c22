import type { Sentences } from './sentence.ts'

/** The tree of territories. */
export const territorySentences: Sentences = {
  'territory.unknown': ({ territory }) => ({ title: `Такой территории нет: ${territory}.`, advice: 'Выберите территорию из списка.' }),
  'territory.exists': ({ name }) => ({ title: `Территория «${name}» здесь уже есть.`, advice: 'Выберите её из списка.' }),
}
