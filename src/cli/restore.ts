import { openApp } from '../server/app.ts'
import { readSettings } from '../server/kernel/settings.ts'
import type { Io } from './io.ts'

/** From an archive into this installation, which must be empty: all of it or nothing. */
export async function runRestore([file, ...extra]: string[], { stdout, stderr }: Io): Promise<number> {
  if (file === undefined || extra.length > 0) {
    stderr('Укажите файл архива: opora restore ФАЙЛ\n')
    return 2
  }
  const app = await openApp({ ...readSettings(process.env), logLevel: 'warn' })
  try {
    const { tables, files } = await app.restore(file)
    stdout(`Восстановлено из ${file}: таблиц ${tables}, файлов ${files}\n`)
    return 0
  } finally {
    await app.close()
  }
}
