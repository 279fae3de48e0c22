import { describe, expect, it } from 'vitest'
import { summaryInWords } from './summary-words.ts'

describe('what all answers say together', () => {
  it.each([
    [null, ['ответов нет']],
    [{ kind: 'number', answered: 2, sum: 50.5, mean: 25.25, least: 20, most: 30.5 }, ['сумма 50,5', 'среднее 25,25', 'от 20 до 30,5']],
    [{ kind: 'yes-no', answered: 3, yes: 1, share: 1 / 3 }, ['да: 1 из 3 (33,3\u00a0%)']],
    [{ kind: 'choice', answered: 4, options: [{ code: 'a', label: 'Городская', count: 4, share: 1 }] }, ['Городская: 4 (100\u00a0%)']],
    [{ kind: 'date', answered: 2, earliest: '2022-01-01', latest: '2022-02-01' }, ['с 01.01.2022 по 01.02.2022']],
    [{ kind: 'text', answered: 7 }, ['ответили: 7']],
  ] as const)('%j', (summary, words) => {
    expect(summaryInWords(summary === null ? null : summary.kind === 'choice' ? { ...summary, options: [...summary.options] } : summary)).toEqual(words)
  })
})
