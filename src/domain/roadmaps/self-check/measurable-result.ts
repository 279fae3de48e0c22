import { fold } from '../../kernel/folded-text.ts'
import { wordPattern } from '../../kernel/word-pattern.ts'
import type { Activity } from '../plan/plan.ts'

/** Things that can be laid on the table. */
const documents = [
  'приказ*', 'распоряж*', 'распорядительн* акт*', 'акт*', 'протокол*', 'справк*', 'отчет*', 'положени*', 'письм*', 'договор*', 'соглашени*', 'заключени*',
  'сборник*', 'рекомендаци*', 'программ*', 'план*', 'дорожн* карт*', 'график*', 'списо*', 'списк*', 'реестр*', 'перечен*', 'перечн*', 'сайт*', 'ссылк*', 'публикаци*',
  'пособи*', 'памятк*', 'инструкци*', 'анкет*', 'чек-лист*', 'профил*', 'концепци*', 'банк*', 'свидетельств*', 'удостоверени*', 'кейс*', 'материал*', 'форм*', 'документ*',
]

/** Facts that have happened or have not: «проведено», «назначены», «приняли участие». */
const facts = [
  '№(ен|ена|ено|ены|ан|ана|ано|аны|рыт|рыта|рыто|рыты)', 'приня(т|та|то|ты)',
  'принял* участие', 'прошл* обучение', 'прошел обучение', 'участвовал*', 'посетил*', 'разместил*', 'разработал*', 'провел*', 'заполнил*',
]

const pattern = wordPattern(...documents, ...facts)

/** Whether it can be told at the end that the activity was done: a number, a document or a plain fact is named. */
export function hasMeasurableResult({ indicator, parts, title, description }: Activity, hasColumn: boolean): boolean {
  const indicators = [indicator, ...parts.map((part) => part.indicator)]
  if (indicators.some((one) => one !== null && one.targets.length > 0)) return true
  const words = hasColumn ? indicators.map((one) => one?.text ?? '') : [title ?? '', description ?? '']
  return pattern.test(fold(words.join(' ; ')))
}
