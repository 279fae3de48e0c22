import type { PersonalField, PersonalTable } from '../personal-table.ts'

/** What a person is let in by. None of it is of use to anybody else, so it goes with the person. */
const field = (column: string, name: string, rest: Partial<PersonalField> = {}): PersonalField =>
  ({ column, name, purpose: 'login', ground: 'contract', kept: 'пока человек пользуется входом', shown: 'нигде', ...rest })
const secret = (column: string, name: string): PersonalField => field(column, name, { isSecret: true })

export const loginRegister: readonly PersonalTable[] = [
  {
    table: 'login', title: 'Вход по паролю', of: ['person_id'], dates: { created_at: 'Создан', password_changed_at: 'Пароль сменён' }, plain: [], erasure: 'rows',
    fields: [
      field('name', 'Логин', { shown: 'самому человеку и тем, кто его приглашает' }), secret('password_hash', 'Отпечаток пароля'), secret('totp_secret', 'Ключ одноразовых кодов'),
    ],
  },
  { table: 'recovery_code', title: 'Код восстановления', of: ['person_id'], dates: { used_at: 'Использован' }, plain: [], erasure: 'rows', fields: [secret('code_hash', 'Отпечаток кода')] },
  {
    table: 'passkey', title: 'Ключ доступа', of: ['person_id'], dates: { created_at: 'Добавлен', used_at: 'Последний вход' }, plain: ['transports'], erasure: 'rows',
    fields: [secret('id', 'Номер ключа'), secret('public_key', 'Открытый ключ'), field('label', 'Как человек назвал ключ', { shown: 'самому человеку' })],
  },
  {
    table: 'outside_login', title: 'Вход через другую систему', of: ['person_id'], dates: { created_at: 'Связан' }, plain: [], erasure: 'rows',
    fields: [field('issuer', 'Система', { shown: 'самому человеку' }), field('subject', 'Номер человека в ней', { shown: 'самому человеку' })],
  },
  { table: 'known_browser', title: 'Знакомый браузер', of: ['person_id'], dates: { seen_at: 'Последний вход' }, plain: [], erasure: 'rows', fields: [secret('token_hash', 'Отпечаток метки браузера')] },
  {
    table: 'invitation', title: 'Приглашение', of: ['person_id'], dates: { created_at: 'Выдано', expires_at: 'Действует до', accepted_at: 'Принято', revoked_at: 'Отозвано' }, plain: [],
    fields: [secret('code_hash', 'Отпечаток кода')], erasure: 'rows',
  },
]
