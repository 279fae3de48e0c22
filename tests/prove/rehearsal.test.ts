import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { isClean, type RehearsalReport } from '../../src/rehearsal/report.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const entry = join(root, 'dist/cli/main.js')
const seeds = process.env['OPORA_SEEDS']
const documents = (folder: string) => readdirSync(folder).filter((name) => /\.(docx|xlsx|pdf|txt)$/.test(name)).toSorted().map((name) => join(folder, name))

if (seeds === undefined) console.warn('Not run, for OPORA_SEEDS names no folder of documents: rehearsals of them with 12 schools')

/** The command itself, as a person runs it. */
async function rehearsed(...args: string[]): Promise<{ report: RehearsalReport; told: string }> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [entry, 'rehearse', ...args, '--json'], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (stdout === '') reject(error ?? new Error(stderr))
      else resolve({ report: JSON.parse(stdout) as RehearsalReport, told: stderr })
    })
  })
}

function expectClean({ report, told }: Awaited<ReturnType<typeof rehearsed>>): void {
  const { mismatches, refusals, requests, journal, rebuilt } = report
  expect({ mismatches, failed: requests.failed, forbidden: refusals.tried - refusals.refused, verified: journal.verified, equal: rebuilt.equal }, told)
    .toEqual({ mismatches: [], failed: 0, forbidden: 0, verified: true, equal: true })
  expect(isClean(report)).toBe(true)
  expect(refusals.tried).toBeGreaterThan(1_000)
  expect(report.activities.some(({ assignments }) => assignments.closedByFact + assignments.closedByHand > 0)).toBe(true)
}

describe('a rehearsed year agrees with its oracle, refuses what is forbidden and can be rebuilt', () => {
  describe.skipIf(seeds === undefined)('with 12 schools', () => {
    // Both at once: a rehearsal by itself leaves a good part of two cores idle.
    it.each(seeds === undefined ? [] : documents(seeds))('approved at the start and at the printed date: %s', async (path) => {
      const both = await Promise.all(['start', 'printed'].map((approve) => rehearsed(path, '--schools', '12', '--approve', approve)))
      both.forEach(expectClean)
    })
  })

  it.each(documents(join(root, 'samples')))('with a sample and 3 schools: %s', async (path) => expectClean(await rehearsed(path, '--schools', '3')))

  it('the same year twice: two runs with one seed tell the same, but for what the clock says', async () => {
    const [, municipal] = documents(join(root, 'samples'))
    const played = async () => {
      // How often the server was asked whether it was done, and in how many portions it worked, hangs on its pace.
      const { seconds, requests: { failed }, journal: { verified }, ...report } = (await rehearsed(municipal ?? '', '--schools', '3', '--seed', '7')).report
      expect(seconds).toBeGreaterThan(0)
      return { ...report, failed, verified }
    }
    expect(await played()).toEqual(await played())
  })

  it('a region and a municipality in one installation', async () => {
    const [first, second] = documents(join(root, 'samples'))
    expectClean(await rehearsed(first ?? '', second ?? '', '--together', '--schools', '3'))
  })
})
