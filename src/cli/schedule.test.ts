import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runSchedule } from './schedule.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'opora-schedule-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = ''
  let err = ''
  const code = await runSchedule(args, { stdout: (text) => (out += text), stderr: (text) => (err += text) })
  return { code, out, err }
}

async function batch(content: string): Promise<string> {
  const file = join(folder, 'batch.json')
  await writeFile(file, content)
  return file
}

describe('opora schedule', () => {
  test('prints one reading as JSON', async () => {
    const { code, out } = await run('21-24.03.2022', '--year', '2022', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual({ kind: 'period', windows: [['2022-03-21', '2022-03-24']], recurrence: null, condition: null, warnings: [] })
  })

  test('says in Russian what a recurrence means and when it falls', async () => {
    const { code, out } = await run('ежемесячно', 'в', 'последний', 'вторник', '--year', '2022')
    expect(code).toBe(0)
    expect(out).toBe([
      'Срок: «ежемесячно в последний вторник»', 'Вид: повторяется', 'Когда: 01.01.2022 – 31.12.2022', 'Повторение: ежемесячно в последний вторник месяца (FREQ=MONTHLY;BYDAY=-1TU)',
      'Даты: 25.01.2022, 22.02.2022, 29.03.2022, 26.04.2022, 31.05.2022, 28.06.2022, 26.07.2022, 30.08.2022, 27.09.2022, 25.10.2022 …', '',
    ].join('\n'))
  })

  test('prints a batch in its order', async () => {
    const file = await batch(JSON.stringify([{ text: 'май', year: 2021 }, { text: 'До 1 марта 2022 г.', year: null }, { text: null, year: 2020 }]))
    const { code, out } = await run('--batch', file, '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject([{ kind: 'period', windows: [['2021-05-01', '2021-05-31']] }, { kind: 'deadline', windows: [[null, '2022-03-01']] }, { kind: 'unknown' }])
  })

  test.each([
    ['no text', []], ['an unknown option', ['май', '--yaer', '2022']], ['a wrong year', ['май', '--year', '22']], ['both a text and a batch', ['май', '--batch', 'x.json']],
  ])('is used wrongly with %s', async (_, args) => {
    const { code, out, err } = await run(...args)
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/Использование: opora schedule/)
  })

  test.each([
    ['is no JSON', 'май', /не JSON/], ['is no list', '{}', /не список/], ['has an entry of another shape', '[{"text":"май","year":2021},{"text":5}]', /запись 2/], ['has a year in words', '[{"text":"май","year":"2021"}]', /запись 1/],
  ])('refuses a batch file that %s', async (_, content, sentence) => {
    const { code, out, err } = await run('--batch', await batch(content), '--json')
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
  })

  test('refuses a batch file that is not there', async () => {
    const { code, err } = await run('--batch', join(folder, 'none.json'), '--json')
    expect(code).toBe(1)
    expect(err).toMatch(/Файл не прочитан/)
  })
})
