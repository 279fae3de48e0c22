/** What stops a script and is said to the person as it is, without a stack. */
export class Refusal extends Error {}

/** A failure in Russian where we know what it means; null: a fault of ours. */
export function sentenceOf(error) {
  if (error instanceof Refusal) return error.message
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) return `В папку программы нельзя писать (${error.path ?? error.code}): установить и собрать её здесь не получится. Откройте папку для записи или скопируйте программу в другое место.`
  if (error?.code === 'ENOSPC') return 'На диске нет места: программе с пакетами нужно около 1 ГБ.'
  return null
}
