import { roleNames } from '../../src/contract/role-names.ts'
import { permissions } from '../../src/domain/access/permissions.ts'
import type { Action } from '../../src/domain/access/policy.ts'
import { relations, type Relation } from '../../src/domain/access/relation.ts'
import { levelOf, reachOf, roles, type Reach, type Role } from '../../src/domain/access/role.ts'
import { appointableRoles } from '../../src/domain/appointments/may-appoint.ts'

const relationNames: Record<Relation, { sign: string; meaning: string }> = {
  'own': { sign: 'С', meaning: 'своё: сам человек, его организация, сама его территория' },
  'attached': { sign: 'П', meaning: 'школы, прикреплённые к куратору' },
  'subtree': { sign: 'Н', meaning: 'всё на своей территории и ниже' },
  'above': { sign: 'В', meaning: 'территории выше: регион для муниципалитета, муниципалитет и регион для школы' },
  'sibling': { sign: 'Р', meaning: 'остальное в своём регионе' },
  'other-region': { sign: 'Д', meaning: 'другие регионы' },
}

const roleHeads: Record<Role, string> = {
  'administrator': 'Адм.', 'federal-operator': 'Фед. оператор', 'regional-authority': 'Орган региона', 'regional-coordinator': 'Рег. координатор', 'regional-operator': 'Рег. оператор',
  'municipal-authority': 'Мун. орган', 'municipal-coordinator': 'Мун. координатор', 'body-member': 'Сотрудник', 'expert': 'Эксперт', 'curator': 'Куратор', 'school-head': 'Директор', 'school-team': 'Команда школы',
}

const reachNames: Record<Reach, string> = { country: 'вся страна', region: 'регион', municipality: 'муниципалитет', territory: 'территория', organisation: 'организация' }

/** What each action is, as a sentence of the document begins. */
const actionNames: Record<Action, string> = {
  'territory.read': 'Видеть дерево территорий', 'territory.manage': 'Заводить, переименовывать, объединять территории',
  'organisation.read': 'Видеть организации', 'organisation.manage': 'Вести список организаций', 'organisation.edit': 'Править сведения организации о себе',
  'person.read': 'Видеть людей и их контакты', 'person.manage': 'Заводить людей, править имена и контакты', 'person.erase': 'Удалять персональные данные по запросу',
  'appointment.manage': 'Назначать, завершать, замещать, передавать дела',
  'programme.read': 'Видеть год проекта', 'programme.manage': 'Открывать и закрывать год проекта', 'programme.frame': 'Задавать окна года', 'programme.schools': 'Вести список школ-участниц',
  'programme.nominate': 'Выдвигать координаторов и кураторов', 'programme.approve': 'Утверждать выдвинутых', 'programme.attach': 'Прикреплять кураторов к школам', 'programme.extend': 'Продлевать срок одной школе',
  'catalogue.read': 'Видеть, по чему работает год: анкеты, рисковые направления',
  'catalogue.manage': 'Менять анкеты и рисковые направления года',
  'roadmap.read': 'Видеть дорожные карты', 'roadmap.create': 'Создавать дорожные карты', 'roadmap.edit': 'Править черновики', 'roadmap.import': 'Работать за столом импорта', 'roadmap.approve': 'Утверждать редакции',
  'calendar.manage': 'Выдавать и отзывать подписки на календарь',
  'assignment.read': 'Видеть поручения', 'assignment.comment': 'Писать в обсуждение поручения', 'assignment.delegate': 'Передавать поручение коллеге', 'assignment.act': 'Исполнять поручение',
  'assignment.postpone': 'Просить о переносе срока', 'assignment.decide': 'Подтверждать, возвращать, переносить срок', 'assignment.waive': 'Снимать поручение',
  'file.read': 'Открывать файлы', 'file.add': 'Загружать файлы',
  'form.read': 'Видеть формы сбора данных', 'form.manage': 'Создавать формы', 'form.fill': 'Заполнять формы',
  'survey.read': 'Видеть анкетирования и сколько анкет получено', 'survey.manage': 'Проводить анкетирования', 'survey.list-classes': 'Вести список классов школы', 'survey.print-codes': 'Печатать листы с кодами',
  'survey.remind': 'Напоминать об анкетировании', 'survey.answer': 'Заполнять анкету руководителя',
  'visit.read': 'Видеть посещения школ', 'visit.arrange': 'Согласовывать день посещения', 'visit.hold': 'Писать протокол посещения', 'visit.sign': 'Подписывать и возвращать протокол посещения',
  'risk-work.read': 'Видеть верификацию, самодиагностику и активацию', 'risk-work.verify': 'Подтверждать и оспаривать рисковые направления', 'risk-work.fill': 'Вести самодиагностику и активировать риски', 'risk-work.decide': 'Подтверждать и возвращать активацию',
  'document.read': 'Видеть документы школ', 'monitoring.read': 'Видеть этапы мониторинга школ', 'document.write': 'Писать и отправлять документы школы', 'document.comment': 'Оставлять замечания у абзаца', 'document.decide': 'Подтверждать и возвращать документы школы',
  'document.accept': 'Принимать документы без экспертизы', 'document.unlock': 'Открывать поле принятого документа',
  'review.read': 'Видеть заключения экспертизы', 'review.lead': 'Распределять экспертизу и выпускать заключения', 'review.give': 'Проводить порученную экспертизу',
  'indicator.read': 'Видеть показатели', 'indicator.manage': 'Создавать показатели', 'indicator.state': 'Указывать значение с подтверждением',
  'risk-profile.read': 'Видеть опубликованные рисковые профили', 'risk-profile.publish': 'Рассчитывать и публиковать рисковые профили',
  'dashboard.read': 'Видеть сводку', 'report.read': 'Получать отчёты', 'journal.read': 'Читать журнал', 'login.reset': 'Снимать второй шаг входа, который человек потерял', 'installation.manage': 'Управлять установкой',
}

/** `docs/access.md`: the one table, as people read it. */
export function accessDocument(): string {
  return `${[
    '# Кто что может', '',
    'Напечатано из таблицы доступа (`src/domain/access/permissions.ts`) и правила назначений (`src/domain/appointments/may-appoint.ts`); руками не правится.',
    'Чего в таблице нет, то запрещено. Одна и та же таблица проверяется сервером при каждом обращении, отбирает списки, поиск, подсчёты и выгрузки и решает, какие кнопки видны.', '',
    ...rolesTable(), ...relationsTable(), ...permissionsTable(), ...appointingTable(),
  ].join('\n')}\n`
}

function rolesTable(): string[] {
  return [
    '## Роли', '',
    '| роль | куда назначают | уровень подтверждения |', '| --- | --- | --- |',
    ...roles.map((role) => `| ${roleNames[role]} | ${reachNames[reachOf[role]]} | ${levelNames[String(levelOf[role])] ?? ''} |`), '',
  ]
}

const levelNames: Record<string, string> = { 0: 'школа', 1: 'муниципалитет', 2: 'регион', 3: 'федерация', null: '—' }

function relationsTable(): string[] {
  return ['## Отношения', '', '| знак | что это |', '| --- | --- |', ...relations.map((relation) => `| ${relationNames[relation].sign} | ${relationNames[relation].meaning} |`), '']
}

function permissionsTable(): string[] {
  return [
    '## Действия', '',
    `| действие | ${roles.map((role) => roleHeads[role]).join(' | ')} |`, `| --- |${roles.map(() => ' :-: |').join('')}`,
    ...Object.entries(permissions).map(([action, row]: [string, Partial<Record<Role, readonly Relation[]>>]) =>
      `| ${nameOf(action)} (\`${action}\`) | ${roles.map((role) => cellOf(row[role])).join(' | ')} |`), '',
  ]
}

function nameOf(action: string): string {
  const known: Partial<Record<string, string>> = actionNames
  return known[action] ?? action
}

function cellOf(allowed: readonly Relation[] | undefined): string {
  if (allowed === undefined || allowed.length === 0) return '·'
  if (allowed.length === relations.length) return 'везде'
  return relations.filter((relation) => allowed.includes(relation)).map((relation) => relationNames[relation].sign).join('')
}

function appointingTable(): string[] {
  return [
    '## Кто кого назначает', '',
    'Место назначения должно быть среди тех, где роль вправе назначать (строка `appointment.manage` выше). Сам себя не назначает никто, кроме администратора. Кто вправе назначить, тот вправе и завершить, исправить, назначить замещающего и передать дела.', '',
    '| кто | кого |', '| --- | --- |',
    ...roles.map((role) => `| ${roleNames[role]} | ${appointableRoles(role).map((one) => roleNames[one]).join(', ') || '—'} |`),
  ]
}
