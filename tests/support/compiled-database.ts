import { randomBytes } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../', import.meta.url))
const needed = ['src/server/db', 'src/server/migrations', 'src/domain/kernel']

/** The database's code, and what else is named, as JavaScript, for child processes: Node 20 runs no TypeScript, and `dist` may be in the making or missing. */
export function compileDatabase(more: readonly string[] = []): { openDatabase: string; folder: string; remove: () => void } {
  const folder = join(root, 'node_modules/.cache', `opora-database-${process.pid}-${randomBytes(3).toString('hex')}`)
  for (const part of [...needed, ...more]) {
    for (const entry of readdirSync(join(root, part), { withFileTypes: true, recursive: true })) {
      if (entry.isFile() && !entry.name.endsWith('.test.ts')) compile(join(entry.parentPath, entry.name), folder)
    }
  }
  return { openDatabase: join(folder, 'src/server/db/open-database.js'), folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

function compile(source: string, folder: string): void {
  const target = join(folder, source.slice(root.length))
  mkdirSync(dirname(target), { recursive: true })
  if (!source.endsWith('.ts')) return cpSync(source, target)
  const { outputText } = ts.transpileModule(readFileSync(source, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true, rewriteRelativeImportExtensions: true },
  })
  return writeFileSync(target.replace(/\.ts$/, '.js'), outputText)
}
