import type { DocumentReply, SchoolDocumentsReply } from '../../contract/programme-documents.ts'
import type { DocumentContent, FieldValue } from '../../domain/programme-documents/document-content.ts'
import type { DocumentKind } from '../../domain/programme-documents/document-kind.ts'
import type { TemplateField } from '../../domain/programme-documents/document-template.ts'
import { idOf } from './demonstration-id.ts'
import type { SurveyedYear } from './demonstration-surveys.ts'

type Texts = Readonly<Record<string, string>>

const about: Texts = {
  about: 'В школе учатся сто двадцать детей из четырёх деревень, работают четырнадцать учителей. Сильны начальные классы и школьный лесхоз; родители приходят на праздники и редко на собрания.',
  analysis: 'Профиль показал три значимых риска. Учителя старших классов не успевают давать обратную связь, новые предметы ведут совместители, половина шестиклассников не верит, что справится. Данные контрольных работ говорят о том же: по математике двойку получает каждый третий.',
  causes: 'За два года ушли три опытных учителя, двое пришли сразу после института. Уроки друг друга учителя не смотрят: расписание не оставляет для этого часа.',
  aim: 'К концу года вдвое уменьшить долю учеников, которые не справляются с контрольными работами по математике.',
  name: 'Учимся друг у друга: программа мер на учебный год',
  methods: 'Контрольные работы раз в четверть, короткий опрос учеников, листы посещения уроков.',
  stages: 'До конца мая учителя смотрят уроки друг друга, к ноябрю меняются приёмы, в декабре сверяем результаты.',
  result: 'Ученики знают, что у них уже получается и над чем работать; учителя советуются и не остаются одни.',
  governance: 'Раз в месяц команда школы смотрит показатели и решает, что изменить; раз в четверть об этом слышит педсовет.',
}

/** Null for what nobody writes. */
function valueOf({ code, kind }: TemplateField, year: number, head: string): FieldValue | null {
  const people = [{ personId: null, name: head }]
  switch (kind) {
    case 'text': return { kind, text: about[code] ?? 'Об этом школа договорилась на педсовете и записала в план работы на год.' }
    case 'number': return { kind, number: 3 }
    case 'date': return { kind, date: `${year}-${code === 'begins' ? '05-01' : '12-25'}` }
    case 'people': return { kind, people }
    case 'list': return { kind, rows: ['Учителя смотрят уроки друг друга', 'Ученики получают обратную связь каждую неделю', 'Родители знают, чем помочь дома'].map((text, at) => ({ id: `row-${at + 1}`, text })) }
    case 'targets': return { kind, rows: [{ id: 'target-1', text: 'Доля учеников, получивших двойку за контрольную', unit: '%', from: 34, to: 15, by: `${year}-12-20`, source: 'stated', index: '' }] }
    case 'stage': return null
    case 'actions': return {
      kind, rows: ([['Взаимное посещение уроков', 'ежемесячно'], ['Мастерская учителей математики', 'до 15 сентября'], ['Открытый день для родителей', 'ноябрь']] as const).map(([text, schedule], at) => ({
        id: `action-${at + 1}`, task: 'Учителя смотрят уроки друг друга', text, schedule, responsible: people, participants: 'учителя и родители', target: 'target-1', proof: 'Справка и фотографии',
      })),
    }
  }
}

export function documentIdOf(school: number, kind: DocumentKind, factor: string | null): string {
  return idOf(`document ${school} ${kind} ${factor ?? ''}`)
}

type Which = { school: number; kinds: readonly DocumentKind[]; round: string }

/** The school writes documents of these kinds and sends them; those that came back it mends and sends anew. */
export async function sendDocuments({ programmeId, regionId, schools, heads }: SurveyedYear, { school, kinds, round }: Which): Promise<void> {
  const [head, id] = [heads[school], schools[school] ?? '']
  const owed = await head?.ask<SchoolDocumentsReply>('GET', `/api/programmes/${programmeId}/documents/${id}`)
  if (head === undefined || owed === undefined) return
  for (const { kind, factor } of owed.documents.filter((one) => kinds.includes(one.kind))) {
    const documentId = documentIdOf(school, kind, factor?.code ?? null)
    await head.ask('POST', `/api/programmes/${programmeId}/documents/${id}/start`, { documentId, kind, factor: factor?.code ?? null }, idOf(`start ${documentId}`))
    const at = `/api/programme-documents/${regionId}/${documentId}`
    const found = await head.ask<DocumentReply>('GET', at)
    if (!found.may.includes('send')) continue
    await head.ask('POST', `${at}/fill`, { content: contentOf(found, round) }, idOf(`fill ${documentId} ${round}`))
    for (const { id: comment } of found.comments.filter(({ resolvedAt }) => resolvedAt === null)) await head.ask('POST', `${at}/comments/${comment}/resolve`, {}, idOf(`resolve ${comment}`))
    await head.ask('POST', `${at}/send`, { version: found.version }, idOf(`send ${documentId} ${round}`))
  }
}

function contentOf({ template, programme: { year }, versions }: DocumentReply, round: string): DocumentContent {
  const head = versions[0]?.author ?? 'Директор школы'
  const fields = template.sections.flatMap((section) => section.fields)
  const written: Record<string, FieldValue> = {}
  for (const field of fields) {
    const value = valueOf(field, year, head)
    if (value !== null) written[field.code] = value
  }
  const mended = fields.find(({ kind, code }) => kind === 'text' && code !== 'name')
  if (round === 'mended' && mended !== undefined) written[mended.code] = { kind: 'text', text: `${about[mended.code] ?? ''} Дополнено: из ста двадцати детей тридцать восемь учатся в старших классах.`.trim() }
  return written
}

/** The curator stands behind what came, or returns the kinds that are named, with a message to a field. */
export async function decideDocuments({ programmeId, regionId, schools, curators }: SurveyedYear, { school, round, returns }: { school: number; round: string; returns: readonly DocumentKind[] }): Promise<void> {
  const curator = curators[school]
  const owed = await curator?.ask<SchoolDocumentsReply>('GET', `/api/programmes/${programmeId}/documents/${schools[school] ?? ''}`)
  if (curator === undefined || owed === undefined) return
  for (const { kind, document } of owed.documents) {
    if (document === null) continue
    const at = `/api/programme-documents/${regionId}/${document.id}`
    const { version, may, template } = await curator.ask<DocumentReply>('GET', at)
    if (!may.includes('confirm')) continue
    const field = template.sections[0]?.fields[0]?.code ?? null
    if (returns.includes(kind)) await curator.ask('POST', `${at}/return`, { version, messages: [{ field, row: null, text: 'Добавьте числа: сколько учеников и учителей, как менялось за три года.' }] }, idOf(`return ${document.id} ${round}`))
    else await curator.ask('POST', `${at}/confirm`, { version }, idOf(`confirm ${document.id} ${round}`))
  }
}

/** The region takes in what the school's curator stands behind, without experts. */
export async function acceptDocuments({ programmeId, regionId, schools, coordinator }: SurveyedYear, school: number): Promise<void> {
  const owed = await coordinator.ask<SchoolDocumentsReply>('GET', `/api/programmes/${programmeId}/documents/${schools[school] ?? ''}`)
  for (const { document } of owed.documents) {
    if (document === null) continue
    const at = `/api/programme-documents/${regionId}/${document.id}`
    const { version, may } = await coordinator.ask<DocumentReply>('GET', at)
    if (may.includes('accept')) await coordinator.ask('POST', `${at}/accept`, { version }, idOf(`accept ${document.id}`))
  }
}
