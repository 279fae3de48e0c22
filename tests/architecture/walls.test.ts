import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

const accomplice = ['src/domain/planted/other.ts', `import type { One } from './one.ts'\nexport type Other = One | 2\n`] as const

/** Each breaks one rule, which must find it: a wall that finds nothing is no wall. */
const planted: [rule: string, file: string, content: string][] = [
  ['layer-domain', 'src/domain/planted/uses-zod.ts', `import { z } from 'zod'\nexport const x = z\n`],
  ['domain-without-node', 'src/domain/planted/uses-node.ts', `import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n`],
  ['layer-contract', 'src/contract/planted.ts', `import { openApp } from '../server/app.ts'\nexport const x = openApp\n`],
  ['layer-documents', 'src/documents/planted/uses-contract.ts', `import { sentenceOf } from '../../contract/sentences.ts'\nexport const x = sentenceOf\n`],
  ['layer-web', 'src/web/planted/UsesServer.tsx', `import { openApp } from '../../server/app.ts'\nexport const x = openApp\n`],
  ['layer-server', 'src/server/planted/uses-web.ts', `import { paths } from '../../web/paths.ts'\nexport const x = paths\n`],
  ['layer-cli', 'src/cli/planted.ts', `import { sealAll } from '../server/journal/journal.store.ts'\nexport const x = sealAll\n`],
  ['layer-rehearsal', 'src/rehearsal/planted.ts', `import { applyChanges } from '../domain/roadmaps/changes/apply-changes.ts'\nexport const x = applyChanges\n`],
  ['kernel-is-below', 'src/server/kernel/planted.ts', `import { sealAll } from '../journal/journal.store.ts'\nexport const x = sealAll\n`],
  ['other-features-by-read-only', 'src/server/planted/uses-store.ts', `import { sealAll } from '../journal/journal.store.ts'\nexport const x = sealAll\n`],
  ['only-stores-see-tables', 'src/server/planted/planted.commands.ts', `import { sql } from 'kysely'\nexport const x = sql\n`],
  ['only-app-names-features', 'src/server/planted/uses-app.ts', `import { openApp } from '../app.ts'\nexport const x = openApp\n`],
  ['no-barrel', 'src/domain/planted/barrel.ts', `export { OporaError } from '../kernel/errors.ts'\n`],
  ['no-circular', 'src/domain/planted/one.ts', `import type { Other } from './other.ts'\nexport type One = Other | 1\n`],
  ['no-orphans', 'src/domain/planted/orphan.ts', `export const alone = 1\n`],
]

type Violation = { from: string; rule: { name: string } }
type Summary = { violations: Violation[]; totalCruised: number }

/** What the planted files reach for, as empty as can be: only where it stands matters. */
const reached: [file: string, content: string][] = [
  ['src/server/app.ts', 'export const openApp = 1\n'],
  ['src/server/journal/journal.store.ts', 'export const sealAll = 1\n'],
  ['src/contract/sentences.ts', 'export const sentenceOf = 1\n'],
  ['src/web/paths.ts', 'export const paths = 1\n'],
  ['src/domain/roadmaps/changes/apply-changes.ts', 'export const applyChanges = 1\n'],
  ['src/domain/kernel/errors.ts', 'export const OporaError = 1\n'],
]

describe('the import walls', () => {
  let copy: string
  let violations: Violation[]
  let ownViolations: Violation[]
  let modules: number

  beforeAll(async () => {
    copy = mkdtempSync(join(tmpdir(), 'opora-walls-'))
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
    // The copy's packages lie behind a link; seen through it they would not be in node_modules.
    writeFileSync(join(copy, '.dependency-cruiser.cjs'), `const rules = require(${JSON.stringify(join(root, '.dependency-cruiser.cjs'))})\nmodule.exports = { ...rules, options: { ...rules.options, preserveSymlinks: true } }\n`)
    for (const [file, content] of [...reached, accomplice, ...planted.map(([, file, content]) => [file, content] as const)]) {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      writeFileSync(join(copy, file), content)
    }
    const [plantedRun, ownRun] = await Promise.all([cruise(copy), cruise(root)])
    violations = plantedRun.violations
    ownViolations = ownRun.violations
    modules = ownRun.totalCruised
  }, 120_000)
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  it('hold in the project itself', () => {
    expect(modules).toBeGreaterThan(1_000)
    expect(ownViolations.map(({ from, rule }) => `${rule.name}: ${from}`)).toEqual([])
  })

  it.each(planted)('%s finds %s', (rule, file) => {
    expect(violations.filter(({ from }) => from === file).map((violation) => violation.rule.name)).toContain(rule)
  })
})

/** The program ends with 1 where it finds something, which here is no failure. */
async function cruise(folder: string): Promise<Summary> {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [program, 'src', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const output = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 28 }, (_error, stdout) => resolve(stdout))
  })
  return (JSON.parse(output) as { summary: Summary }).summary
}
