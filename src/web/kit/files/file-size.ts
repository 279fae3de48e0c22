const number = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 })

/** «1,2 МБ», «340 КБ». */
export function fileSize(bytes: number): string {
  if (bytes >= 2 ** 20) return `${number.format(bytes / 2 ** 20)} МБ`
  return bytes >= 1_024 ? `${Math.round(bytes / 1_024)} КБ` : `${bytes} Б`
}
