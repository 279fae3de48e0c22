import { collapse, fold } from '../../kernel/folded-text.ts'
import type { WrittenField } from '../read-field.ts'

/** What a column of a register's workbook may hold: the id, ways to say a territory, and the fields themselves. */
export type RegisterField = 'id' | 'region' | 'territory' | 'territoryCode' | 'oktmo' | WrittenField

export type RegisterColumn = {
  field: RegisterField
  heading: string
  /** In characters. */
  width: number
  /** What other systems write above such a column. */
  alsoCalled: RegExp
}

/** In the order of our own workbook. */
export const registerColumns: readonly RegisterColumn[] = [
  { field: 'id', heading: 'Код в Опоре', width: 12, alsoCalled: /^(?:id|код|uuid) (?:в )?опор/u },
  { field: 'name', heading: 'Полное наименование', width: 60, alsoCalled: /^(?:полное )?(?:наименование|название)(?! (?:муниципал|мсу|субъект|регион|ате|территор|район))|^(?:оо|организация|школа)$/u },
  { field: 'shortName', heading: 'Краткое наименование', width: 28, alsoCalled: /кратк|сокращ/u },
  { field: 'kind', heading: 'Вид организации', width: 24, alsoCalled: /^(?:вид|тип)(?: оо| организац| учрежден|$)/u },
  { field: 'region', heading: 'Регион', width: 24, alsoCalled: /субъект|^регион|^код региона/u },
  { field: 'territory', heading: 'Территория', width: 32, alsoCalled: /муниципал|район|^ате$|(?<!\p{L})мсу(?!\p{L})|моуо|округ|^территори/u },
  { field: 'territoryCode', heading: 'Код территории', width: 14, alsoCalled: /^код территории/u },
  { field: 'oktmo', heading: 'ОКТМО территории', width: 14, alsoCalled: /октмо/u },
  { field: 'okoLogin', heading: 'Логин ФИС ОКО', width: 16, alsoCalled: /логин/u },
  { field: 'inn', heading: 'ИНН', width: 14, alsoCalled: /(?<!\p{L})инн(?!\p{L})/u },
  { field: 'ogrn', heading: 'ОГРН', width: 16, alsoCalled: /огрн/u },
  { field: 'site', heading: 'Сайт', width: 28, alsoCalled: /сайт|url|www|интернет/u },
  { field: 'address', heading: 'Адрес', width: 44, alsoCalled: /адрес(?!.*(?:почт\p{L}* электрон|e-?mail|эл))/u },
  { field: 'zone', heading: 'Часовой пояс', width: 22, alsoCalled: /час\p{L}* (?:пояс|зон)|мск/u },
  { field: 'closedOn', heading: 'Закрыта', width: 12, alsoCalled: /закрыт|ликвид/u },
]

export const registerFields: readonly RegisterField[] = registerColumns.map(({ field }) => field)

/** For each column of a sheet, from the first one, what it holds; null where it is left out. */
export type ColumnMapping = readonly (RegisterField | null)[]

/** What the headings say by themselves: our own names first, then the words of others; no field twice. */
export function mapColumns(headings: readonly string[]): ColumnMapping {
  const folded = headings.map((heading) => fold(collapse(heading)))
  const mapping: (RegisterField | null)[] = folded.map((heading) => registerColumns.find((column) => fold(column.heading) === heading)?.field ?? null)
  folded.forEach((heading, at) => {
    if (heading === '' || mapping[at] !== null) return
    mapping[at] = registerColumns.find(({ field, alsoCalled }) => !mapping.includes(field) && alsoCalled.test(heading))?.field ?? null
  })
  return mapping.map((field, at) => (mapping.indexOf(field) === at ? field : null))
}

/** The same for the same set of headings, in whatever order: a mapping made once is proposed for it again. */
export function headingsKey(headings: readonly string[]): string {
  return headings.map((heading) => fold(collapse(heading))).filter((heading) => heading !== '').sort().join('\n')
}

/** A mapping by the names of headings, as it is kept, laid over a sheet that has them in another order. */
export function mappingOver(headings: readonly string[], kept: Readonly<Record<string, RegisterField>>): ColumnMapping {
  const mapping = headings.map((heading) => kept[fold(collapse(heading))] ?? null)
  return mapping.map((field, at) => (mapping.indexOf(field) === at ? field : null))
}

/** What is kept of a mapping: heading and field, without the order. */
export function mappingToKeep(headings: readonly string[], mapping: ColumnMapping): Record<string, RegisterField> {
  return Object.fromEntries(headings.flatMap((heading, at) => {
    const field = mapping[at]
    return field === null || field === undefined ? [] : [[fold(collapse(heading)), field]]
  }))
}

/** A row can be told from another by one of these; without them there is nothing to compare. */
export function isSufficient(mapping: ColumnMapping): boolean {
  return mapping.includes('id') || mapping.includes('name')
}
