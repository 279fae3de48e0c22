const hardEndings = ['ый', 'ая', 'ое', 'ой', 'ого', 'ому', 'ую', 'ые', 'ых', 'ым', 'ом', 'ыми']
const softEndings = ['ий', 'яя', 'ее', 'ей', 'его', 'ему', 'юю', 'ие', 'их', 'им', 'ем', 'ими']
const thirdEndings = ['ий', 'ья', 'ье', 'ьего', 'ьей', 'ьему', 'ью', 'ьем', 'ьи', 'ьих', 'ьим']

const ordinalStems: readonly (readonly [stem: string, value: number, endings: readonly string[]])[] = [
  ['перв', 1, hardEndings], ['втор', 2, hardEndings], ['трет', 3, thirdEndings], ['четверт', 4, hardEndings], ['пят', 5, hardEndings],
  ['шест', 6, hardEndings], ['седьм', 7, hardEndings], ['восьм', 8, hardEndings], ['девят', 9, hardEndings], ['десят', 10, hardEndings],
  ['одиннадцат', 11, hardEndings], ['двенадцат', 12, hardEndings], ['тринадцат', 13, hardEndings], ['четырнадцат', 14, hardEndings],
  ['пятнадцат', 15, hardEndings], ['шестнадцат', 16, hardEndings], ['семнадцат', 17, hardEndings], ['восемнадцат', 18, hardEndings],
  ['девятнадцат', 19, hardEndings], ['двадцат', 20, hardEndings], ['тридцат', 30, hardEndings],
  ['последн', -1, softEndings], ['предпоследн', -2, softEndings],
]

/** «первый», «третьего», «последнюю» … → 1, 3, -1. Counted from the end where negative. */
export const ordinalWords: ReadonlyMap<string, number> = new Map(
  ordinalStems.flatMap(([stem, value, endings]) => endings.map((ending) => [stem + ending, value] as const)),
)

/** «два», «двух», «дважды» … → 2. */
export const cardinalWords: ReadonlyMap<string, number> = new Map([
  ...['один', 'одна', 'одно', 'одного', 'одной', 'одну', 'единожды', 'однажды'].map((word) => [word, 1] as const),
  ...['два', 'две', 'двух', 'дважды'].map((word) => [word, 2] as const),
  ...['три', 'трех', 'трижды'].map((word) => [word, 3] as const),
  ...['четыре', 'четырех', 'четырежды'].map((word) => [word, 4] as const),
  ...['пять', 'пяти'].map((word) => [word, 5] as const),
  ...['шесть', 'шести'].map((word) => [word, 6] as const),
  ...['семь', 'семи'].map((word) => [word, 7] as const),
  ...['восемь', 'восьми'].map((word) => [word, 8] as const),
  ...['девять', 'девяти'].map((word) => [word, 9] as const),
  ...['десять', 'десяти'].map((word) => [word, 10] as const),
  ...['двенадцать', 'двенадцати'].map((word) => [word, 12] as const),
  ...['пятнадцать', 'пятнадцати'].map((word) => [word, 15] as const),
  ...['двадцать', 'двадцати'].map((word) => [word, 20] as const),
  ...['тридцать', 'тридцати'].map((word) => [word, 30] as const),
])

const romans: ReadonlyMap<string, number> = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((roman, index) => [roman, index + 1]),
)

/** Roman digits of Latin letters; a small «l» for «I» and a «Y» for «V» are how they come out of scanners. */
export function romanNumber(form: string): number | null {
  return romans.get(form.replaceAll('l', 'i').replaceAll('y', 'v')) ?? null
}

const ordinalForms = { masculine: ['первый', 'второй', 'третий', 'четвёртый', 'пятый'], feminine: ['первую', 'вторую', 'третью', 'четвёртую', 'пятую'], neuter: ['первое', 'второе', 'третье', 'четвёртое', 'пятое'] }
const lastForms = { masculine: ['последний', 'предпоследний'], feminine: ['последнюю', 'предпоследнюю'], neuter: ['последнее', 'предпоследнее'] }

/** «первый», «вторую», «последнее» in the accusative. */
export function ordinalInAccusative(value: number, gender: 'masculine' | 'feminine' | 'neuter'): string {
  return (value > 0 ? ordinalForms[gender][value - 1] : lastForms[gender][-value - 1]) ?? ''
}
