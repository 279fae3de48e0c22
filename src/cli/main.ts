#!/usr/bin/env node
import { OporaError } from '../domain/kernel/errors.ts'
import type { Io } from './io.ts'
import { wrongUsage } from './wrong-usage.ts'

type Command = (args: string[], io: Io) => Promise<number>

/** Each command is loaded only when it is asked for: a cold `import` must not pay for the server. */
const commands: Record<string, { usage: string; load: () => Promise<Command> }> = {
  import: { usage: 'import FILE [--json] [--year Y] [--territory CODE]   прочитать дорожную карту', load: async () => (await import('./import.ts')).runImport },
  schedule: { usage: 'schedule TEXT [--year Y] [--json] | --batch FILE --json   прочитать срок', load: async () => (await import('./schedule.ts')).runSchedule },
  export: { usage: 'export FILE.json|ID --format docx|xlsx|pdf|ics|json --out FILE   записать дорожную карту', load: async () => (await import('./export.ts')).runExport },
  start: { usage: 'start [--port P] [--host H]   запустить систему; первая пустая база на этом компьютере станет демонстрацией', load: async () => (await import('./start.ts')).runStart },
  serve: { usage: 'serve [--port P] [--host H]   только сервер', load: async () => (await import('./serve.ts')).runServe },
  rehearse: { usage: 'rehearse FILE… [--schools N] [--seed S] [--approve start|printed] [--together] [--database URL] [--json]   сыграть год дорожной карты', load: async () => (await import('./rehearse.ts')).runRehearse },
  simulate: { usage: 'simulate --regions R --schools N --respondents M [--seed S]   заполнить пустую базу смоделированной страной', load: async () => (await import('./simulate.ts')).runSimulate },
  verify: { usage: 'verify [--json]   проверить цепочку журнала и пересчитать из фактов всё, что из них выведено', load: async () => (await import('./verify.ts')).runVerify },
  backup: { usage: 'backup FILE   сохранить всю систему в один архив', load: async () => (await import('./backup.ts')).runBackup },
  restore: { usage: 'restore FILE   восстановить систему из архива', load: async () => (await import('./restore.ts')).runRestore },
  config: { usage: 'config   показать настройки', load: async () => (await import('./config.ts')).runConfig },
}

const io: Io = { stdout: (text) => process.stdout.write(text), stderr: (text) => process.stderr.write(text) }
// Who reads us may have had enough (`opora … | head`): that is neither our fault nor a reason to stop serving.
for (const stream of [process.stdout, process.stderr]) stream.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error })
process.exitCode = await main(process.argv.slice(2))

async function main([name = 'help', ...args]: string[]): Promise<number> {
  const command = commands[name]
  if (!command) return usage(name)
  try {
    return await (await command.load())(args, io)
  } catch (error) {
    return await explain(error, command.usage)
  }
}

function usage(name: string): number {
  const asked = name === 'help' || name === '--help' || name === '-h'
  if (!asked) io.stderr(`Нет такой команды: ${name}.\n`)
  const write = asked ? io.stdout : io.stderr
  write(`Команды Опоры:\n${Object.values(commands).map((command) => `  opora ${command.usage}`).join('\n')}\n`)
  return asked ? 0 : 2
}

async function explain(error: unknown, usage: string): Promise<number> {
  if (error instanceof OporaError) {
    const { sentenceOf } = await import('../contract/sentences.ts')
    const { title, advice } = sentenceOf(error.code, error.parameters)
    io.stderr(`${title} ${advice}\n`)
    return 1
  }
  const misuse = wrongUsage(error)
  if (misuse !== null) {
    io.stderr(`${misuse}\nИспользование: opora ${usage}\n`)
    return 2
  }
  io.stderr(`Внутренняя ошибка: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return 1
}
