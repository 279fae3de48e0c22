import { z } from 'zod'
import { tellFaultsInRussian } from '../../contract/russian-faults.ts'
import { isCivilDate } from '../../domain/kernel/civil-date.ts'
import { OporaError } from '../../domain/kernel/errors.ts'

const text = z.string().trim().min(1)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional())

const portRule = 'ожидается целое число от 0 до 65535'
const daysRule = 'ожидается целое число от 1 до 60'

/** Every setting of Opora: the environment variable, its shape, and what it is for (printed by `opora config`). */
const schema = z.object({
  OPORA_DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })).describe('Адрес сервера PostgreSQL 15 или новее; пусто — встроенный'),
  OPORA_DATA: text.default('./data').describe('Папка с данными: встроенная база, файлы'),
  OPORA_PORT: z.coerce.number(portRule).int(portRule).min(0, portRule).max(65_535, portRule).default(3000).describe('Порт страниц и API'),
  OPORA_HOST: text.default('127.0.0.1').describe('Адрес, на котором слушает сервер; демонстрация — только на петлевом'),
  OPORA_PUBLIC_URL: optional(z.url({ protocol: /^https?$/ })).describe('Адрес, по которому систему открывают в браузере'),
  OPORA_S3_URL: optional(z.url({ protocol: /^https?$/ })).describe('Хранилище файлов S3: https://КЛЮЧ:СЕКРЕТ@узел/корзина?region=…; пусто — папка данных'),
  OPORA_CLAMD_URL: optional(z.url({ protocol: /^tcp$/ })).describe('Проверка файлов на вирусы, служба clamd: tcp://узел:3310; пусто — без проверки'),
  OPORA_OWN_SITES: text.optional().or(z.literal('')).describe('Сайты школ в закрытой сети, адреса документов на которых проверяются, хотя их не видно из интернета: узлы через запятую, порт после двоеточия; пусто — только открытые адреса'),
  OPORA_TRUSTED_PROXIES: text.default('loopback').describe('Прокси перед сервером, которым верить об адресе посетителя: адреса и подсети через запятую'),
  OPORA_OIDC_ISSUER: optional(z.url({ protocol: /^https?$/ })).describe('Внешний вход (OpenID Connect): адрес поставщика; пусто — внешнего входа нет'),
  OPORA_OIDC_CLIENT_ID: optional(text).describe('Внешний вход: под каким именем система известна поставщику'),
  OPORA_OIDC_CLIENT_SECRET: optional(text).describe('Внешний вход: секрет, выданный поставщиком'),
  OPORA_OIDC_NAME: text.default('внешнюю учётную запись').describe('Внешний вход: что написать на кнопке «Войти через …»'),
  OPORA_OIDC_CLAIM: z.enum(['email', 'none']).default('email').describe('Внешний вход: по чему узнать человека в первый раз: email — по подтверждённой почте, none — только по приглашению'),
  OPORA_SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })).describe('Почта для напоминаний: smtp://ИМЯ:ПАРОЛЬ@узел:587 или smtps://…:465; пусто — писем нет'),
  OPORA_MAIL_FROM: optional(z.email()).describe('Почта для напоминаний: от чьего адреса письма; пусто — opora@узел из OPORA_PUBLIC_URL'),
  OPORA_ESCALATION_DAYS: z.coerce.number(daysRule).int(daysRule).min(1, daysRule).max(60, daysRule).default(3).describe('Через сколько дней после срока о просроченном поручении узнают уровнем выше'),
  OPORA_PROGRAMME_DATE: optional(z.string().refine(isCivilDate, 'ожидается дата ГГГГ-ММ-ДД')).describe('Дата программы; только в демонстрации'),
  OPORA_SECRET: optional(z.string().trim().min(32, 'нужно не меньше 32 знаков')).describe('Секрет, из которого получаются коды респондентов и ключи анкет; пусто — файл opora.secret в папке данных. В резервную копию не входит: храните отдельно'),
  OPORA_METRICS_TOKEN: optional(z.string().trim().min(16, 'нужно не меньше 16 знаков')).describe('Ключ, по которому отдаётся /metrics (Authorization: Bearer …); пусто — только на этот компьютер'),
  OPORA_LOG: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info').describe('Подробность журнала работы сервера'),
})

export type Settings = {
  databaseUrl: string | null
  dataFolder: string
  port: number
  host: string
  publicUrl: string | null
  /** Files lie in S3 instead of the data folder. */
  s3Url: string | null
  /** Files are scanned before they are handed out. */
  clamdUrl: string | null
  /** Hosts with their ports that are no public ones and are tried nevertheless. */
  ownSites: string[]
  trustedProxies: string[]
  /** Login by an outside provider; null where there is none. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string; claim: 'email' | 'none' } | null
  /** Reminders by mail; null where none are sent. */
  mail: { url: string; from: string } | null
  /** So many days overdue, and the level above is told. */
  escalatesAfter: number
  programmeDate: string | null
  /** What codes of respondents are derived from; null: it lies in a file of the data folder. */
  secret: string | null
  /** Who has it reads the figures; null: whoever is on this machine. */
  metricsToken: string | null
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
}

/** The settings, or an error that names every variable at fault. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  tellFaultsInRussian()
  const parsed = schema.safeParse(environment)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${String(issue.path[0])} (${issue.message})`)
    throw new OporaError('invalid_input', 'settings.invalid', { faults: faults.join('; ') })
  }
  const found = parsed.data
  return {
    databaseUrl: found.OPORA_DATABASE_URL ?? null,
    dataFolder: found.OPORA_DATA,
    port: found.OPORA_PORT,
    host: found.OPORA_HOST,
    publicUrl: found.OPORA_PUBLIC_URL ?? null,
    s3Url: found.OPORA_S3_URL ?? null,
    clamdUrl: found.OPORA_CLAMD_URL ?? null,
    trustedProxies: found.OPORA_TRUSTED_PROXIES.split(',').map((proxy) => proxy.trim()).filter((proxy) => proxy !== ''),
    ownSites: (found.OPORA_OWN_SITES ?? '').split(',').map((site) => site.trim()).filter((site) => site !== ''),
    oidc: oidcOf(found),
    mail: mailOf(found),
    escalatesAfter: found.OPORA_ESCALATION_DAYS,
    programmeDate: found.OPORA_PROGRAMME_DATE ?? null,
    secret: found.OPORA_SECRET ?? null,
    metricsToken: found.OPORA_METRICS_TOKEN ?? null,
    logLevel: found.OPORA_LOG,
  }
}

function oidcOf(found: z.infer<typeof schema>): Settings['oidc'] {
  const { OPORA_OIDC_ISSUER: issuer, OPORA_OIDC_CLIENT_ID: clientId, OPORA_OIDC_CLIENT_SECRET: clientSecret } = found
  if (issuer === undefined) return null
  if (clientId === undefined || clientSecret === undefined || found.OPORA_PUBLIC_URL === undefined) {
    throw new OporaError('invalid_input', 'settings.oidc-incomplete')
  }
  return { issuer, clientId, clientSecret, name: found.OPORA_OIDC_NAME, claim: found.OPORA_OIDC_CLAIM }
}

/** A letter without links into the system is of little use, so its address must be known. */
function mailOf({ OPORA_SMTP_URL: url, OPORA_MAIL_FROM: from, OPORA_PUBLIC_URL: publicUrl }: z.infer<typeof schema>): Settings['mail'] {
  if (url === undefined) return null
  if (publicUrl === undefined) throw new OporaError('invalid_input', 'settings.mail-incomplete')
  return { url, from: from ?? `opora@${new URL(publicUrl).hostname}` }
}

/** Every variable with its meaning and its value here; a password in a URL is not shown. */
export function describeSettings(environment: Record<string, string | undefined>): { name: string; meaning: string; value: string; isSet: boolean }[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const given = environment[name]
    const parsed = field.safeParse(given)
    const value = parsed.success ? parsed.data : given
    return { name, meaning: field.description ?? '', value: /_(SECRET|TOKEN)$/.test(name) && given ? '•••' : hidePassword(String(value ?? '')), isSet: Boolean(given) }
  })
}

function hidePassword(value: string): string {
  return value.replace(/(:\/\/[^:/@]+:)[^@]+@/, '$1•••@')
}
