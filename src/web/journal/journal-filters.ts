/** What the journal is narrowed to; lives in the address. */
export type JournalFilters = { subject?: string; who?: string; what?: string; from?: string; to?: string; territory?: number }

/** Parts of the work, by the first word of their actions. */
export const journalParts: Readonly<Record<string, string>> = {
  'roadmap': 'Дорожные карты', 'import': 'Импорт', 'assignment': 'Поручения', 'evidence': 'Подтверждения', 'publication': 'Публикации', 'indicator': 'Показатели', 'form': 'Формы сбора данных', 'programme': 'Год проекта',
  'person': 'Люди', 'appointment': 'Назначения', 'organisation': 'Организации', 'territory': 'Территории', 'register': 'Загрузка реестра', 'file': 'Файлы', 'login': 'Вход', 'account': 'Учётные записи', 'invitation': 'Приглашения',
  'consent': 'Согласия', 'erasure': 'Удаление данных', 'calendar': 'Календари', 'installation': 'Система',
}

export function parseJournalFilters(search: Record<string, unknown>): JournalFilters {
  const text = (name: string): string | undefined => {
    const value = search[name]
    return typeof value === 'string' && value !== '' ? value.slice(0, 200) : typeof value === 'number' ? String(value) : undefined
  }
  const day = (name: string): string | undefined => (/^\d{4}-\d{2}-\d{2}$/.test(text(name) ?? '') ? text(name) : undefined)
  const [subject, who, part, from, to, territory] = [text('subject'), text('who'), text('what'), day('from'), day('to'), Number(search['territory'])]
  return {
    ...(subject === undefined ? {} : { subject }), ...(who === undefined || who.length < 2 ? {} : { who }), ...(part === undefined || !(part in journalParts) ? {} : { what: part }),
    ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(Number.isSafeInteger(territory) && territory > 0 ? { territory } : {}),
  }
}
