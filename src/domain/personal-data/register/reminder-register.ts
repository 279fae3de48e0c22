import type { PersonalTable } from '../personal-table.ts'

const kept = '60 дней'

/** What a person is reminded of, and how. */
export const reminderRegister: readonly PersonalTable[] = [
  {
    table: 'reminder_preference', title: 'Как напоминать', of: ['person_id'], dates: {}, plain: [], erasure: 'rows',
    fields: [
      { column: 'by_mail', name: 'Присылать письма', purpose: 'reach', ground: 'contract', kept: 'пока человек работает в системе', shown: 'самому человеку' },
      { column: 'hour', name: 'С какого часа', purpose: 'reach', ground: 'contract', kept: 'пока человек работает в системе', shown: 'самому человеку' },
    ],
  },
  {
    table: 'digest', title: 'Напоминание за день', of: ['person_id'], isLarge: true, dates: { day: 'На какой день', seen_at: 'Просмотрено' }, plain: ['content', 'heads'], erasure: 'rows',
    fields: [{ column: 'zone', name: 'Часовой пояс', purpose: 'reach', ground: 'law', kept, shown: 'нигде' }],
  },
  {
    table: 'digest_mail', title: 'Письмо с напоминанием', of: ['person_id'], isLarge: true, dates: { day: 'На какой день', ended_at: 'Отправлено' }, plain: ['message_id'], erasure: 'rows',
    fields: [{ column: 'state', name: 'Что с письмом', purpose: 'reach', ground: 'law', kept, shown: 'нигде' }],
  },
  {
    table: 'survey_letter', title: 'Письмо об анкетировании', of: ['person_id'], isLarge: true, dates: { day: 'На какой день', ended_at: 'Отправлено' }, plain: ['message_id'], erasure: 'rows',
    fields: [{ column: 'state', name: 'Что с письмом', purpose: 'reach', ground: 'law', kept, shown: 'нигде' }],
  },
  {
    table: 'own_calendar', title: 'Адрес календаря поручений', of: ['person_id'], dates: { created_at: 'Создан', revoked_at: 'Отозван' }, plain: [], erasure: 'rows',
    fields: [
      { column: 'label', name: 'Для чего адрес', purpose: 'reach', ground: 'contract', kept: 'пока человек им пользуется', shown: 'самому человеку' },
      { column: 'token_hash', name: 'Отпечаток адреса', purpose: 'login', ground: 'contract', kept: 'пока человек им пользуется', shown: 'нигде', isSecret: true },
    ],
  },
]
