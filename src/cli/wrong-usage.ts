/** What Node's parser of arguments refused, in Russian; null for every other error. */
export function wrongUsage(error: unknown): string | null {
  if (!(error instanceof TypeError) || !('code' in error) || typeof error.code !== 'string') return null
  const word = /'([^' ]+)/.exec(error.message)?.[1] ?? ''
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION': return `Нет такого параметра: ${word}. Текст, который начинается с дефиса, пишите после «--».`
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return /argument missing|ambiguous/.test(error.message) ? `После ${word} нужно значение.` : `Параметр ${word} пишется без значения.`
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL': return `Лишнее слово: ${word}.`
    default: return null
  }
}
