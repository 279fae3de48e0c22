import { collapse, fold } from '../kernel/folded-text.ts'
import { organisationKinds, type OrganisationKind } from './organisation-kind.ts'

/** As lists and workbooks call them; a workbook is read back by the same names. */
export const kindNames: Record<OrganisationKind, string> = {
  'school': 'Школа',
  'federal-operator': 'Федеральный оператор',
  'ministry': 'Министерство, департамент региона',
  'regional-operator': 'Региональный оператор (институт развития образования)',
  'education-quality-centre': 'Центр оценки качества образования',
  'exam-centre': 'Региональный центр обработки информации',
  'teacher-development-centre': 'Центр непрерывного повышения мастерства',
  'regional-consultation-centre': 'Региональный консультационный центр',
  'municipal-consultation-centre': 'Муниципальный консультационный центр',
  'municipal-authority': 'Муниципальный орган управления образованием',
  'municipal-methods-service': 'Муниципальная методическая служба',
  'council': 'Совет',
  'teaching-methods-association': 'Методическое объединение',
  'other': 'Другая организация',
}

const byName = new Map(organisationKinds.map((kind) => [fold(kindNames[kind]), kind]))

/** Words of other systems, the narrower first: «МБОУ СОШ», «Лицей», «ЦНППМ», «Управление образования». */
const byWords: readonly (readonly [RegExp, OrganisationKind])[] = [
  [/фиоко|федеральн\p{L}* (?:оператор|институт оценки)/u, 'federal-operator'],
  [/цнппм|повышения (?:профессионального )?мастерства/u, 'teacher-development-centre'],
  [/рцои|обработки информации/u, 'exam-centre'],
  [/цоко|оценки качества/u, 'education-quality-centre'],
  [/ркц|региональн\p{L}* консультационн/u, 'regional-consultation-centre'],
  [/мкц|муниципальн\p{L}* консультационн/u, 'municipal-consultation-centre'],
  [/методическ\p{L}* (?:служб|кабинет|центр)|ммс(?!\p{L})/u, 'municipal-methods-service'],
  [/методическ\p{L}* объединени|румо/u, 'teaching-methods-association'],
  [/моуо|орган\p{L}* управления образованием|(?:управление|отдел|комитет) (?:по )?образовани/u, 'municipal-authority'],
  [/министерств|департамент/u, 'ministry'],
  [/региональн\p{L}* оператор|институт развития|повышения квалификации|(?<!\p{L})иро(?!\p{L})/u, 'regional-operator'],
  [/школ|лице[йя]|гимнази|(?<!\p{L})[сон]ош(?!\p{L})|интернат|кадетск|общеобразовательн/u, 'school'],
  [/^совет/u, 'council'],
]

/** The kind that a cell names, by our own name or by words of other systems; null where it says nothing that is known. */
export function readKind(text: string): OrganisationKind | null {
  const folded = fold(collapse(text))
  const known = organisationKinds.find((kind) => kind === folded) ?? byName.get(folded)
  return known ?? byWords.find(([words]) => words.test(folded))?.[1] ?? null
}
