import type { PersonalTable } from '../personal-table.ts'

const forEver = 'постоянно: вместо имени хранится номер человека'
const noName = 'хранит только номер человека; после удаления имени по нему никого не узнать'

/** What people did. These tables know a person by id alone. */
export const workRegister: readonly PersonalTable[] = [
  {
    table: 'journal_entry', title: 'Запись журнала', of: ['person_id'], byRegion: true, dates: { at: 'Когда' }, plain: ['subject_kind', 'subject_id', 'before', 'after'],
    fields: [{ column: 'action', name: 'Что сделано', purpose: 'account', ground: 'law', kept: forEver, shown: 'журнал: тем, кому он открыт' }],
    erasure: { stays: `журнал неизменен и ${noName}` },
  },
  {
    table: 'fact', title: 'Факт', of: ['person_id', 'subject_person_id'], byRegion: true, dates: { occurred_on: 'Когда' }, plain: ['data'],
    fields: [{ column: 'kind', name: 'Что произошло', purpose: 'account', ground: 'law', kept: forEver, shown: 'поручения, показатели, отчёты' }],
    erasure: { stays: noName },
  },
  {
    table: 'assignment', title: 'Поручение', of: ['holder_person_id', 'delegate_id'], byRegion: true, dates: { starts_on: 'Начало', due_on: 'Срок', done_on: 'Исполнено' }, plain: ['process', 'step', 'duty', 'slot', 'zone', 'state', 'decider'],
    fields: [{ column: 'holder_role', name: 'Чьё поручение', purpose: 'work', ground: 'law', kept: forEver, shown: 'рабочий стол, сводная' }],
    erasure: { stays: noName },
  },
  {
    table: 'assignment_comment', title: 'Сообщение в обсуждении поручения', of: ['person_id'], byRegion: true, dates: { at: 'Когда' }, plain: [],
    fields: [{ column: 'text', name: 'Текст сообщения', purpose: 'work', ground: 'law', kept: 'вместе с поручением', shown: 'обсуждение: участникам поручения' }],
    erasure: { stays: 'служебная переписка по поручению; имя автора удаляется' },
  },
  {
    table: 'file', title: 'Загруженный файл', of: ['person_id'], byRegion: true, dates: { at: 'Когда' }, plain: ['hash', 'media_type'],
    fields: [{ column: 'name', name: 'Имя файла', purpose: 'work', ground: 'law', kept: 'вместе с поручением, которое он подтверждает', shown: 'тем, кто видит поручение' }],
    erasure: { stays: 'подтверждает исполнение поручения организацией' },
  },
  {
    table: 'data_form', title: 'Форма сбора данных', of: ['created_by'], dates: { created_at: 'Когда', opens_on: 'Открыта', due_on: 'Срок' }, plain: ['purpose', 'definition', 'population', 'state', 'catalogue_kind'],
    fields: [{ column: 'title', name: 'Название', purpose: 'work', ground: 'law', kept: 'постоянно', shown: 'формы сбора данных территории' }],
    erasure: { stays: 'форма территории; сведений о составителе, кроме его номера, не хранит' },
  },
  {
    table: 'risk_edition', title: 'Расчёт рисковых профилей', of: ['computed_by'], dates: { computed_at: 'Когда', published_on: 'Опубликован' }, plain: ['factors', 'factors_hash', 'answers_hash'],
    fields: [{ column: 'state', name: 'Рассчитан или опубликован', purpose: 'work', ground: 'law', kept: 'постоянно', shown: 'рисковые профили территории' }],
    erasure: { stays: 'профили школ; сведений о том, кто их рассчитал, кроме его номера, не хранит' },
  },
  {
    table: 'head_sheet', title: 'Анкета руководителя школы', of: ['sent_by'], byRegion: true, dates: { sent_on: 'Отправлена' }, plain: [],
    fields: [
      { column: 'answers', name: 'Отправленные ответы', purpose: 'work', ground: 'law', kept: 'вместе с анкетированием', shown: 'рисковый профиль школы' },
      { column: 'draft', name: 'Заполненное', purpose: 'work', ground: 'law', kept: 'вместе с анкетированием', shown: 'только руководителю школы' },
      { column: 'texts', name: 'Ответы своими словами', purpose: 'work', ground: 'law', kept: 'вместе с анкетированием', shown: 'рисковый профиль школы' },
    ],
    erasure: { stays: 'именная форма школы; о том, кто её отправил, хранит только номер человека' },
  },
  {
    table: 'form_response', title: 'Ответ на форму сбора данных', of: ['holder_person_id', 'filled_by'], byRegion: true, dates: { filled_on: 'Отправлен', changed_at: 'Изменён' }, plain: ['holder_role', 'state'],
    fields: [
      { column: 'answers', name: 'Отправленные ответы', purpose: 'work', ground: 'law', kept: 'вместе с формой', shown: 'тем, кто собирает форму, и самой организации' },
      { column: 'draft', name: 'Неотправленный черновик', purpose: 'work', ground: 'law', kept: 'до отправки', shown: 'только тем, кто заполняет' },
      { column: 'return_reason', name: 'Почему возвращён', purpose: 'work', ground: 'law', kept: 'до следующей отправки', shown: 'тем, кто заполняет, и тем, кто вернул' },
    ],
    erasure: { stays: 'сведения об организации, собранные по обязанности; кто заполнил, хранится номером' },
  },
  {
    table: 'visit', title: 'Посещение школы', of: ['curator_id'], byRegion: true, dates: { day: 'День', held_on: 'Прошло', changed_at: 'Изменено' },
    plain: ['type', 'state', 'time', 'proposed_by', 'check_list', 'photos', 'protocol_hash'],
    fields: [
      { column: 'note', name: 'Пояснение к предложению', purpose: 'work', ground: 'law', kept: 'постоянно', shown: 'школе, куратору и координаторам' },
      { column: 'reason', name: 'Почему перенесено, отменено или возвращено', purpose: 'work', ground: 'law', kept: 'постоянно', shown: 'школе, куратору и координаторам' },
      { column: 'answers', name: 'Заполненный чек-лист', purpose: 'work', ground: 'law', kept: 'постоянно', shown: 'школе, куратору и координаторам' },
      { column: 'notes', name: 'Заметки протокола', purpose: 'work', ground: 'law', kept: 'постоянно', shown: 'школе, куратору и координаторам' },
      { column: 'protocol_text', name: 'Текст протокола с именем куратора', purpose: 'work', ground: 'law', kept: 'постоянно: подписанный документ', shown: 'школе, куратору и координаторам' },
    ],
    erasure: { stays: 'подписанный с двух сторон документ о работе школы' },
  },
  {
    table: 'programme_document', title: 'Документ школы', of: ['sent_by'], byRegion: true, dates: { sent_on: 'Отправлен', decided_on: 'Решение', accepted_on: 'Принят', changed_at: 'Изменён' },
    plain: ['kind', 'factor', 'state', 'template', 'unlocked_field', 'address', 'address_state', 'address_problem', 'base'],
    fields: [{ column: 'unlock_reason', name: 'Почему открыто поле', purpose: 'work', ground: 'law', kept: forEver, shown: 'школе, куратору и координаторам' }],
    erasure: { stays: 'документ школы; кто отправил, хранится номером' },
  },
  {
    table: 'document_update', title: 'Правка документа школы', of: ['person_id'], byRegion: true, dates: { at: 'Когда' }, plain: [],
    fields: [{ column: 'bytes', name: 'Что набрано', purpose: 'work', ground: 'law', kept: 'до следующей версии документа', shown: 'школе, куратору и координаторам' }],
    erasure: { stays: 'часть документа школы' },
  },
  {
    table: 'document_version', title: 'Версия документа школы', of: ['person_id'], byRegion: true, dates: { made_on: 'Дата', at: 'Когда' }, plain: ['reason', 'hash', 'address'],
    fields: [
      { column: 'name', name: 'Название версии', purpose: 'work', ground: 'law', kept: 'постоянно', shown: 'школе, куратору и координаторам' },
      { column: 'content', name: 'Текст документа с именами ответственных', purpose: 'work', ground: 'law', kept: 'постоянно: документ школы', shown: 'школе, куратору и координаторам' },
    ],
    erasure: { stays: 'отправленный документ школы' },
  },
  {
    table: 'document_comment', title: 'Замечание к документу школы', of: ['person_id', 'resolved_by'], byRegion: true, dates: { made_on: 'Дата', at: 'Когда', resolved_at: 'Учтено' }, plain: ['field', 'row_id', 'reason'],
    fields: [
      { column: 'text', name: 'Текст замечания', purpose: 'work', ground: 'law', kept: 'вместе с документом', shown: 'школе, куратору и координаторам' },
      { column: 'quote', name: 'Абзац, к которому оно', purpose: 'work', ground: 'law', kept: 'вместе с документом', shown: 'школе, куратору и координаторам' },
    ],
    erasure: { stays: 'служебная переписка о документе; имя автора удаляется' },
  },
  {
    table: 'review', title: 'Экспертиза документа школы', of: ['expert_id'], byRegion: true, dates: { due_on: 'Срок', assigned_on: 'Поручена', given_on: 'Сдана' }, plain: ['state', 'scores', 'outcome'],
    fields: [
      { column: 'messages', name: 'Замечания эксперта', purpose: 'work', ground: 'law', kept: 'вместе с документом', shown: 'школе без имени эксперта, координаторам' },
      { column: 'recommendation', name: 'Рекомендация эксперта', purpose: 'work', ground: 'law', kept: 'вместе с документом', shown: 'школе без имени эксперта, координаторам' },
      { column: 'reason', name: 'Почему отказался или передана другому', purpose: 'work', ground: 'law', kept: 'вместе с документом', shown: 'координаторам' },
    ],
    erasure: { stays: 'часть экспертного заключения; имя эксперта удаляется' },
  },
  {
    table: 'review_sample', title: 'Выборка школ для экспертизы', of: ['person_id'], byRegion: true, dates: { drawn_on: 'Проведена' }, plain: ['step', 'seed'],
    fields: [],
    erasure: { stays: noName },
  },
  {
    table: 'visit_signature', title: 'Подпись под протоколом посещения', of: ['person_id'], byRegion: true, dates: { at: 'Когда', signed_on: 'Дата' }, plain: ['hash'],
    fields: [{ column: 'side', name: 'За кого подписано', purpose: 'account', ground: 'law', kept: forEver, shown: 'протокол посещения' }],
    erasure: { stays: noName },
  },
  {
    table: 'import', title: 'Документ на столе импорта', of: ['created_by'], dates: { created_at: 'Когда' }, plain: ['file_hash', 'state', 'problem', 'columns', 'source', 'reading', 'plan', 'changes'],
    fields: [{ column: 'file_name', name: 'Имя файла', purpose: 'work', ground: 'law', kept: 'пока документ на столе', shown: 'стол импорта' }],
    erasure: { stays: 'официальный документ территории' },
  },
  {
    table: 'register_import', title: 'Загруженная книга организаций', of: ['created_by'],
    dates: { created_at: 'Когда' }, plain: ['file_hash', 'state', 'sheet', 'headings', 'sample', 'mapping', 'mapping_name', 'counts'],
    fields: [{ column: 'file_name', name: 'Имя файла', purpose: 'work', ground: 'law', kept: 'постоянно', shown: 'загрузки территории' }],
    erasure: { stays: 'сведения об организациях, не о человеке' },
  },
  {
    table: 'command_reply', title: 'Ответ на команду', of: ['person_id'], isLarge: true, dates: { created_at: 'Когда' }, plain: ['reply'],
    fields: [{ column: 'action', name: 'К чему обращались', purpose: 'account', ground: 'contract', kept: 'пока команду могут повторить', shown: 'нигде' }],
    erasure: { stays: 'хранит только номера' },
  },
]
