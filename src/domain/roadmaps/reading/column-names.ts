import type { ColumnField } from './column-field.ts'
import { plain } from './cell-text.ts'

export type ColumnCandidate = { field: ColumnField; weight: number }

type ColumnName = ColumnCandidate & { words: RegExp }

const name = (field: ColumnField, weight: number, words: RegExp): ColumnName => ({ field, weight, words })

/** How road maps call their columns. Several names may fit one header: the whole set of headers decides between them. */
const columnNames: readonly ColumnName[] = [
  name('number', 10, /^((№|n|no|nn|номер|код)( ?(п ?п|пп|№|пункта|строки|мероприятия))?|п ?п|пп|№+|# ?)$/),

  name('title', 10, /(^| )(мероприят|событи)/),
  name('title', 9, /(^| )(содержание|описание|наименование|перечень|планируемые|основные|необходимые|конкретные|вид|виды|форма и содержание) (\S+ )?(действи|работ|мер( |$)|шаг|деятельност|активност|мероприят|поручени)/),
  name('title', 8, /(^| )(действи|что (сделать|делаем|нужно|делать|предстоит)|шаги|мер[аы]( |$)|работы$|контрольн\S* точк|активност)/),
  name('title', 7, /(^| )(наименование|название)( (задачи|работы|процедуры|этапа|документа|пункта))?$/),
  name('title', 6, /(^| )(содержание|поручени)/),
  name('title', 5, /(^| )(задач|(управленческие|проектные) решения|механизм\S* реализации|форм[аы] и тем[аы]|(планируем|основн)\S* (работа|дела)$)/),
  name('title', 4, /(^| )(направлени\S* (деятельности|работы|контроля)|(объект|предмет|содержание)\S* контроля|направления|вид деятельности|форма работы)/),
  name('title', 3, /(^| )(тем[аы]|тематика|вопрос|описание|пункт)/),
  name('title', 2, /^(цел[ьи]|этапы?( |$))/),

  name('section', 6, /(^| )(направлени|раздел|блок|модуль|этап|рисков|фактор|стади)/),

  name('description', 8, /(^| )(описани|пояснени|аннотаци|краткое содержание|характеристик)/),
  name('description', 7, /(^| )(задач|цел[ьи]( |$))/),
  name('description', 6, /(^| )(содержание|тем[аы]( |$)|тематика|вопрос)/),

  name('schedule', 12, /(^| )начал\S* (и |или )?(окончани|завершени)/),
  name('start', 11, /(^| )((дат[аы]|сроки?|время|период) )?(начал[оа]|старт[а]?)( |$)/),
  name('end', 11, /(^| )((дат[аы]|сроки?|время|период) )?(окончани|завершени|конец|конца|финиш)/),
  name('schedule', 10, /(^| )(срок|дат[аыу]( |$)|период|регулярност|частота|когда( |$)|время|график|даты)/),
  name('schedule', 8, /(^| )(месяц|дедлайн|дни( |$)|недел[яи]( |$))/),
  name('schedule', 5, /^год$/),

  name('responsible', 10, /(^| )(ответственн|исполнител|соисполнител|кто (проводит|отвечает|делает|исполняет|выполняет)|организатор)/),
  name('responsible', 10, /(^| )(ответств|отв|исп)( |$)|^участники и исполнители/),
  name('responsible', 8, /^(кто|кем)( |$)|(^| )(ведомств|субъект\S* реализации|субъекты$)/),
  name('responsible', 6, /^(координатор\S*|куратор\S*)$/),
  name('responsible', 6, /(^| )(должност|фио$|структурн\S* подразделен)/),

  name('indicator', 10, /(^| )(показател|результат|kpi|индикатор|критери)/),
  name('indicator', 9, /(^| )что (получ|будет)/),
  name('indicator', 8, /^((ожидаем|планируем)\S* )?итоги?( |$)|(^| )(метрик|целевые ориентиры|итогов\S* (материал|продукт)|(планируем|ожидаем)\S* значени)/),
  name('indicator', 9, /(^| )(подтверждающ|вид документа|итоговый документ|продукт|эффект|форма (отчет|представлени|контрол|завершени|подведени)|выход( |$)|отчетн\S* (документ|форма|материал))/),
  name('indicator', 7, /(^| )(документ|отчет|подтвержд|целевое значение|плановое значение)/),

  name('publication', 11, /(^| )((форма|формат|способ|вид) (\S+ )?(информаци|информировани|освещени|публикаци)|информационн\S* (сопровожд|освещ|поддержк)|освещени|публикаци|размещени|место (публикаци|размещени))/),
  name('publication', 7, /(^| )(сми|ссылк|сайт)/),

  name('done', 11, /(^| )(отметк|статус|фактическ|состояние исполнения|ход (исполнения|реализации|выполнения))/),
  name('done', 8, /(^| )(исполнени|выполнени|выполнен|исполнен)/),

  name('unknown', 9, /(^| )(участник|целев\S* (аудитори|групп)|аудитори|категори|контингент|охват|для кого|место|площадк|где( |$)|форма( |$)|формат|финансир|источник|объем|ресурс|бюджет|стоимост|примечани|комментари|уровень|муниципалитет|школ[аы]( |$)|класс(ы)?( |$)|предмет( |$)|количество|кол во)/),
]

const organisationNames = /(наименование|название|перечень) (\S+ )?(оо|организаци|образовательн|школ|учрежден|муниципал|показател|территори|программ|должност)/
const periodNames = /^((i|ii|iii|iv|1|2|3|4|перв\S*|втор\S*|трет\S*|четверт\S*)( ?(й|ый|ий|ое|е))? (кв|квартал|полугод\S*|п г)( .*)?|(январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр)\S*( (19|20)\d\d( ?г(од)?)?)?|(19|20)\d\d( ?(г|год|гг|годы))?|(19|20)\d\d (19|20)\d\d( .*)?)$/

/** A header names its column in its first words. */
const farthest = 45

/** How far a later word of a header falls behind the first one that was recognised: «Дата мероприятия» is a date. */
const behind = 0.3

/** Between a common head and the heads under it, in the text of a column. */
export const groupMark = ' › '

/** What a header may mean, by its words alone. */
export function columnCandidates(header: string): ColumnCandidate[] {
  const [group, leaf] = header.split(groupMark)
  if (leaf === undefined) return ownCandidates(plain(header))
  const own = candidatesOf(plain(leaf))
  const common = candidatesOf(plain(group ?? ''))
  if (own[0]?.field === 'period') return common.length === 0 || common[0]?.field === 'schedule' || common[0]?.field === 'period' ? own : common
  return candidatesOf(plain(`${group} ${leaf}`))
}

/** A narrow column breaks its head in the middle of a word: «Мероприя тие». */
function ownCandidates(text: string): ColumnCandidate[] {
  const candidates = candidatesOf(text)
  return candidates.length > 0 || text.length < 8 || text.length > 30 ? candidates : candidatesOf(text.replaceAll(' ', ''))
}

function candidatesOf(text: string): ColumnCandidate[] {
  if (text === '' || text.length > 160) return []
  if (periodNames.test(text)) return [{ field: 'period', weight: 10 }]
  const found = columnNames.flatMap(({ field, weight, words }) => {
    const at = text.search(words)
    if (at < 0 || at > farthest || (field === 'title' && organisationNames.test(text))) return []
    return [{ field, weight, at }]
  })
  const first = Math.min(...found.map(({ at }) => at))
  const leading = new Set(found.filter(({ at }) => at === first).map(({ field }) => field))
  const best = new Map<ColumnField, number>()
  for (const { field, weight, at } of found) {
    const worth = at > first && !leading.has(field) ? weight * behind : weight
    if (worth > (best.get(field) ?? 0)) best.set(field, worth)
  }
  return [...best].map(([field, weight]) => ({ field, weight })).sort((a, b) => b.weight - a.weight)
}
