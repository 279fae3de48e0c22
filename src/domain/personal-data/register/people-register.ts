import type { PersonalTable } from '../personal-table.ts'

const whileAppointed = 'пока человек назначен и три года после; по запросу удаляется раньше'
const card = 'карточка человека: тем, кто видит его по таблице доступа'

/** Who people are, and what they are appointed to. */
export const peopleRegister: readonly PersonalTable[] = [
  {
    table: 'person', title: 'Человек', of: ['id'], dates: {}, plain: [], erasure: 'values',
    fields: [
      { column: 'name', name: 'Фамилия, имя, отчество', purpose: 'identify', ground: 'law', kept: whileAppointed, shown: 'карточка, списки, поручения, журнал', erasedAs: 'Данные удалены' },
      { column: 'email', name: 'Электронная почта', purpose: 'reach', ground: 'contract', kept: whileAppointed, shown: card, erasedAs: null },
      { column: 'phone', name: 'Телефон', purpose: 'reach', ground: 'consent', kept: 'пока действует согласие', shown: card, erasedAs: null },
    ],
  },
  {
    table: 'appointment', title: 'Назначение', of: ['person_id'], dates: { starts_on: 'Первый день', ends_on: 'Последний день', document_date: 'Дата документа' }, plain: [],
    fields: [
      { column: 'role', name: 'Роль', purpose: 'appoint', ground: 'law', kept: 'постоянно: без имени, после удаления данных', shown: 'карточка, списки, отчёты' },
      { column: 'document_number', name: 'Номер документа о назначении', purpose: 'appoint', ground: 'law', kept: 'постоянно: без имени, после удаления данных', shown: 'карточка' },
    ],
    erasure: { stays: 'без имени это сведения о должности, по ним проверяются отчёты прошлых лет' },
  },
  {
    table: 'nomination', title: 'Выдвижение', of: ['person_id'], dates: { nominated_on: 'Выдвинут', decided_on: 'Решено' }, plain: ['state'],
    fields: [
      { column: 'role', name: 'На какую роль', purpose: 'appoint', ground: 'law', kept: 'пять лет', shown: 'год проекта: тем, кто выдвигает и утверждает' },
      { column: 'reason', name: 'Почему отклонено', purpose: 'appoint', ground: 'law', kept: 'пять лет; при удалении данных стирается', shown: 'год проекта: тем, кто выдвигает и утверждает', erasedAs: null },
    ],
    erasure: 'values',
  },
  {
    table: 'consent', title: 'Согласие', of: ['person_id'], dates: { given_at: 'Дано', withdrawn_at: 'Отозвано' }, plain: [],
    fields: [{ column: 'purpose', name: 'На что дано согласие', purpose: 'rights', ground: 'law', kept: 'три года после отзыва', shown: '«Мои данные»' }],
    erasure: { stays: 'доказывает, что данные обрабатывались с согласия (152-ФЗ, ст. 9, ч. 3)' },
  },
  {
    table: 'erasure_request', title: 'Запрос об удалении данных', of: ['person_id'], dates: { asked_at: 'Подан', decided_at: 'Решён' }, plain: ['state'],
    fields: [{ column: 'reason', name: 'Причина отказа', purpose: 'rights', ground: 'law', kept: 'три года', shown: '«Мои данные», тем, кто решает о запросе' }],
    erasure: { stays: 'доказывает, что запрос исполнен' },
  },
  {
    table: 'session', title: 'Вход в систему', of: ['person_id'], dates: { created_at: 'Начат', seen_at: 'Последнее обращение', expires_at: 'Закончится' }, plain: [], erasure: 'rows',
    fields: [
      { column: 'token_hash', name: 'Отпечаток ключа сеанса', purpose: 'login', ground: 'contract', kept: 'до выхода или окончания сеанса', shown: 'нигде', isSecret: true },
      { column: 'agent', name: 'Браузер и система', purpose: 'login', ground: 'contract', kept: 'до выхода или окончания сеанса', shown: 'самому человеку: список своих сеансов' },
      { column: 'means', name: 'Способ входа', purpose: 'login', ground: 'contract', kept: 'до выхода или окончания сеанса', shown: 'самому человеку: список своих сеансов' },
    ],
  },
]
