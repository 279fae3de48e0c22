import { openApp } from '../server/app.ts'
import { readSettings } from '../server/kernel/settings.ts'
import type { Io } from './io.ts'

/** The whole installation, files included, into one archive; the server may go on working meanwhile. */
export async function runBackup([file, ...extra]: string[], { stdout, stderr }: Io): Promise<number> {
  if (file === undefined || extra.length > 0) {
    stderr('Укажите файл архива: opora backup ФАЙЛ\n')
    return 2
  }
  const app = await openApp({ ...readSettings(process.env), logLevel: 'warn' })
  try {
    const { tables, files, missing } = await app.backup(file)
    if (missing > 0) stderr(`Внимание: в хранилище нет файлов, которые есть в базе: ${missing}. В архив они не попали.\n`)
    stdout(`Сохранено в ${file}: таблиц ${tables}, файлов ${files}\n`)
    return 0
  } finally {
    await app.close()
  }
}
