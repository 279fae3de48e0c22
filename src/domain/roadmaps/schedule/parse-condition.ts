import type { Cursor } from './cursor.ts'
import { cardinalWords } from './numerals.ts'
import { parseStatus } from './parse-status.ts'
import type { PhraseBody } from './phrase.ts'

/** What may follow «по» and makes a plan depend. */
const dependsBy = /^(план|график|согласован|запрос|заявк|необходимост|мер[еа]$|итог|результат|окончани|завершени|факту|требовани|обращени|поручени|приглашени|решени|расписани|приказ|назначени|отдельн|особ|индивидуальн|дополнительн|утвержд|соответствующ|программ|распоряжени|договор|истечени|предложени|возможност|готовност|поступлени|представлени|получени|календар|регламент|срок|письм|потребност|вызов|наличи|усмотрени|выбор|инициатив|указани|положени|процедур|порядк|мероприяти|проведени|материал|мониторинг|заявлени|желани|анализ|данным|ситуаци|циклограмм|финансиров|заданию|медиаплан|сетк)/
/** Heads whose date belongs to them: «по итогам I квартала», «после 15 мая». */
const takesDates = /^(итог|результат|окончани|завершени|истечени|проведени|факту|анализ)/
const restHead = /^(согласно|каникул[а-я]*|каникулярн[а-я]+|уточняется|уточняются|дополнительно|определяется|определяются|устанавливается|устанавливаются|назначается|накануне|если)$/
const dateFollows = /^(от|на|за|из|утвержденн[а-я]+|приказ[а-я]*|письм[а-я]*|распоряжени[а-я]+|постановлени[а-я]+)$/
const lengthUnit = /^(дн(я|ей|и|ь|ю|евн[а-я]*)|день|сут(ок|ки)|час(а|ов)?|недел(я|и|ю|ь|ьн[а-я]*)|месяц(а|ев)?|рабоч[а-я]+|календарн[а-я]+|учебн[а-я]+|лет|года|минут[а-я]*)$/

/** `length`: «10 дней» depends only where it says from when. */
type Head = { keepsDates: boolean; doubtful: boolean; length: boolean }

/**
 * Words that a schedule depends on, whole: «по плану работы Совета», «в течение 10 дней после приказа», «каникулы».
 * It ends with its bracket, a semicolon, or where something that says when begins.
 */
export function parseCondition(cursor: Cursor, depth: number, parseTimely: (cursor: Cursor) => unknown): PhraseBody | null {
  return cursor.attempt((c) => {
    const head = takeHead(c)
    if (!head) return null
    const headEnd = c.at
    let inner = 0
    let datesSwallowed = false
    while (!c.done) {
      if (c.isMark(';') || (inner === 0 && c.isMark(')') && depth > 0)) break
      const separated = c.isMark(',') || c.isMark('(') || c.isMark('-') || c.isMark(':')
      const before = c.form(-1) ?? ''
      const mayStop = !separated && /^(на|от|за|из)$/.test(c.form() ?? '') ? false : separated ? !(head.keepsDates && datesSwallowed && c.isMark(',')) : !head.keepsDates && !dateFollows.test(before)
      if (mayStop && timeBegins(c, parseTimely)) break
      if (c.isMark('(')) inner += 1
      if (c.isMark(')')) inner = Math.max(0, inner - 1)
      const kind = c.peek()?.kind
      datesSwallowed ||= kind === 'number' || kind === 'date' || kind === 'roman'
      c.at += 1
    }
    const swallowed = c.tokens.slice(headEnd, c.at).some(({ kind: token }) => token !== 'mark')
    return head.length && !swallowed ? null : { type: 'condition', bracketed: depth > 0, doubtful: head.doubtful }
  })
}

function timeBegins(cursor: Cursor, parseTimely: (cursor: Cursor) => unknown): boolean {
  return cursor.would((c) => {
    c.takeSeparators()
    c.takeWord('но', 'и', 'а')
    return parseStatus(c) ?? parseTimely(c)
  })
}

function takeHead(cursor: Cursor): Head | null {
  return cursor.attempt((c) => takeByHead(c) ?? takeLengthHead(c) ?? takeOtherHead(c))
}

function takeByHead(cursor: Cursor): Head | null {
  return cursor.attempt((c) => {
    if (!c.takeWord('по')) return null
    const form = c.form()
    if (form === null) return null
    c.at += 1
    return { keepsDates: takesDates.test(form), doubtful: !dependsBy.test(form), length: false }
  })
}

/** «в течение 10 рабочих дней после …», «не позднее чем за 3 дня до …», «в трёхдневный срок». */
function takeLengthHead(cursor: Cursor): Head | null {
  return cursor.attempt((c) => {
    const start = c.at
    if (c.takePhrase('не', 'позднее') || c.takePhrase('не', 'позже') || c.takePhrase('не', 'ранее') || c.takePhrase('не', 'менее')) c.attempt((ahead) => (ahead.takeMark(','), ahead.takeWord('чем') ? true : null))
    c.takeWord('в', 'за', 'через', 'спустя', 'втечение')
    c.takeMatching(/^течени[еи]$/)
    c.takeWord('за', 'до')
    const headed = c.at > start
    const counted = c.takeNumber(({ digits }) => digits <= 3) ?? c.takeFrom(cardinalWords)
    c.takeMark('-')
    if (c.takeMatching(/^((одно|двух|трех|пяти|семи|десяти)?(дневн|недельн|месячн)[а-я]*)$/)) return { keepsDates: true, doubtful: false, length: false }
    if (!c.takeMatching(lengthUnit) || (counted === null && !headed)) return null
    return headed || /^(после|со|с|до|от|перед|по)$/.test(c.form() ?? '') ? { keepsDates: true, doubtful: false, length: true } : null
  })
}

function takeOtherHead(cursor: Cursor): Head | null {
  const plain: Head = { keepsDates: false, doubtful: false, length: false }
  const dated: Head = { keepsDates: true, doubtful: false, length: false }
  if (cursor.takeMatching(restHead)) return plain
  if (cursor.takeWord('после', 'перед', 'через', 'ранее', 'до', 'к', 'ко', 'с', 'со') && cursor.form() !== null) return cursor.would((c) => c.takeWord('и')) ? null : dated
  if (cursor.takeWord('при') && cursor.form() !== null) return plain
  if (cursor.takePhrase('на', 'основании') || cursor.takePhrase('на', 'усмотрение') || cursor.takePhrase('с', 'учетом')) return plain
  if (cursor.form() === 'не' && /^(позднее|позже|ранее)$/.test(cursor.form(1) ?? '')) return (cursor.at += 2), dated
  if (cursor.takeMatching(/^(дат|срок)(а|и|ы)?$/) && cursor.takeMatching(/^(уточн|определ|устан|будет|будут|по|в|соглас|назнач)/)) return plain
  if (cursor.takeMatching(/^буд(ет|ут)$/) && cursor.takeMatching(/^(определ|уточн|установ|назнач|сообщ|объявл)/)) return plain
  if (cursor.takeMatching(/^[а-я]+(ие|ие|ая|яя)$/) && cursor.takeMatching(/^(каникул|четверт|сесси|смен)/)) return plain
  if (cursor.takeWord('в', 'во')) {
    const vague = cursor.form()?.startsWith('течени') ?? false
    if (vague && /^(квартал|месяц|недел|полугоди|дн|год)/.test(cursor.form(1) ?? '')) return null
    return takeInHead(cursor) ? { ...plain, doubtful: vague } : null
  }
  if (takeTerm(cursor)) return plain
  return null
}

/** «в соответствии с …», «в сроки, установленные …», «в период каникул», «в день …», «в рабочем порядке». */
function takeInHead(cursor: Cursor): boolean {
  return cursor.takeMatching(/^(соответстви|срок|установленн|указанн|определенн|каникул|каникулярн|период|врем|дни|день|ход|рамк|зависимост|случа|течени|рабоч|плановом|оперативном|согласованн|назначенн|осенн|зимн|весенн|летн|момент|конц|начал|кратчайш)/)
}

/** «II четверть», «1 триместр»: their days differ from school to school. */
function takeTerm(cursor: Cursor): boolean {
  return cursor.attempt((c) => {
    const times = c.attempt((ahead) => (ahead.takeNumber(({ digits }) => digits === 1), ahead.takeMatching(/^(раз|раза)$/) ? true : null))
    if (times) return c.takeWord('в') && c.takeMatching(/^(четверт(ь|и)|триместр|семестр)$/) ? true : null
    const token = c.peek()
    if (token?.kind === 'number' || token?.kind === 'roman' || token?.kind === 'word') c.at += 1
    return c.takeMatching(/^(четверт(ь|и)|триместр[а-я]*|семестр[а-я]*|каникул[а-я]*)$/) ? true : null
  }) ?? false
}
