import { differenceKinds, type DifferenceKind } from '../../../domain/organisations/register/difference.ts'
import { printedNumber } from '../../kit/words/plural.ts'
import { differenceNames } from './difference-names.ts'

/** «Ошибки: 2 · Новые: 14»; what there is none of is left out. */
export function sumInWords(counts: Partial<Record<DifferenceKind, number>>): string {
  const said = differenceKinds.filter((kind) => (counts[kind] ?? 0) > 0).map((kind) => `${differenceNames[kind]}: ${printedNumber(counts[kind] ?? 0)}`)
  return said.length === 0 ? 'В книге нет ни одной строки.' : said.join(' · ')
}
