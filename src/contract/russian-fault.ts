import type { core } from 'zod'
import { plural } from '../domain/kernel/russian-plural.ts'

type Fault = core.$ZodRawIssue

/** What is at fault with a value, to be put after its place: in small letters, without a full stop. */
export function russianFault(fault: Fault): string {
  switch (fault.code) {
    case 'invalid_type': return wrongType(fault.expected, fault.input)
    case 'invalid_value': return wrongChoice(fault.values)
    case 'too_big': return tooBig(fault)
    case 'too_small': return tooSmall(fault)
    case 'invalid_format': return `ожидается ${formats[fault.format] ?? 'значение другого вида'}`
    case 'not_multiple_of': return `ожидается число, кратное ${fault.divisor}`
    case 'unrecognized_keys': return `${fault.keys.length === 1 ? 'лишнее поле' : 'лишние поля'}: ${fault.keys.join(', ')}`
    case 'invalid_union': return 'значение не подходит ни под один из допустимых видов'
    case 'invalid_key': return 'недопустимое имя поля'
    case 'invalid_element': return 'недопустимый элемент'
    default: return 'недопустимое значение'
  }
}

const types: Record<string, string> = {
  string: 'текст', number: 'число', int: 'целое число', bigint: 'целое число', boolean: 'true или false', array: 'список', tuple: 'список', set: 'список',
  object: 'объект', record: 'объект', map: 'объект', date: 'дата', file: 'файл', null: 'null', undefined: 'отсутствие значения', never: 'отсутствие значения',
  void: 'отсутствие значения', nonoptional: 'значение', nan: 'NaN',
}

const formats: Record<string, string> = {
  date: 'дата вида ГГГГ-ММ-ДД', datetime: 'время вида ГГГГ-ММ-ДДTЧЧ:ММ:ССZ', time: 'время вида ЧЧ:ММ', duration: 'промежуток времени вида P1D', uuid: 'UUID', guid: 'UUID',
  email: 'адрес электронной почты', url: 'адрес (URL)', safeint: 'целое число', int32: 'целое число', uint32: 'целое неотрицательное число', json_string: 'JSON',
}

function wrongType(expected: string, input: unknown): string {
  const wanted = `ожидается ${types[expected] ?? 'значение другого вида'}`
  if (input === undefined) return expected === 'undefined' || expected === 'never' ? wanted : `поле не заполнено: ${wanted}`
  return `${wanted}, а здесь ${typeOf(input)}`
}

function typeOf(input: unknown): string {
  if (input === null) return 'null'
  if (Array.isArray(input)) return 'список'
  if (typeof input === 'boolean') return String(input)
  if (typeof input === 'number') return Number.isFinite(input) ? (Number.isInteger(input) ? 'целое число' : 'дробное число') : 'не число'
  return types[typeof input] ?? 'значение другого вида'
}

function wrongChoice(values: readonly unknown[]): string {
  return values.length === 1 ? `ожидается ${String(values[0])}` : `ожидается одно из значений: ${values.map(String).join(', ')}`
}

function tooBig({ origin, maximum, inclusive, exact }: Extract<Fault, { code: 'too_big' }>): string {
  if (exact === true) return exactly(origin, maximum)
  const limit = `не больше ${sized(origin, maximum)}`
  if (origin === 'string') return `слишком длинный текст: ${limit}`
  if (isList(origin)) return `слишком длинный список: ${limit}`
  return origin === 'date' ? 'слишком поздняя дата' : `слишком большое число: ${inclusive === false ? `нужно меньше ${maximum}` : limit}`
}

function tooSmall({ origin, minimum, inclusive, exact }: Extract<Fault, { code: 'too_small' }>): string {
  if (exact === true) return exactly(origin, minimum)
  const limit = `не меньше ${sized(origin, minimum)}`
  if (origin === 'string') return Number(minimum) === 1 ? 'текст не должен быть пустым' : `слишком короткий текст: ${limit}`
  if (isList(origin)) return Number(minimum) === 1 ? 'список не должен быть пустым' : `слишком короткий список: ${limit}`
  return origin === 'date' ? 'слишком ранняя дата' : `слишком маленькое число: ${inclusive === false ? `нужно больше ${minimum}` : limit}`
}

function exactly(origin: string, size: number | bigint): string {
  return `нужно ровно ${origin === 'string' ? counted(size, 'знак', 'знака', 'знаков') : isList(origin) ? counted(size, 'элемент', 'элемента', 'элементов') : size}`
}

/** «не больше 1 знака, 5 знаков»: the genitive. */
function sized(origin: string, size: number | bigint): string {
  if (origin === 'string') return counted(size, 'знака', 'знаков', 'знаков')
  return isList(origin) ? counted(size, 'элемента', 'элементов', 'элементов') : String(size)
}

function isList(origin: string): boolean {
  return origin === 'array' || origin === 'set' || origin === 'map'
}

function counted(size: number | bigint, one: string, few: string, many: string): string {
  return `${size} ${plural(Number(size), one, few, many)}`
}
