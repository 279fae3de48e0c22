import { expect, it } from 'vitest'
import { stepsOfRow, type PrintedRow } from './chain-steps.ts'

const row = (title: string, part: string): PrintedRow => ({ title, description: null, indicator: null, parts: [{ description: part, indicator: null }] })

it.each<[string, string, string, string[]]>([
  ['the curator confirms what the school has chosen', 'Работа школ и кураторов с рисковым профилем', 'Подтверждение куратором выбора школы', ['confirm']],
  ['a self-diagnosis that the curator confirms is both', 'Работа школ и кураторов с рисковым профилем', 'Подтверждение кураторами формы «Самодиагностика»', ['diagnose', 'confirm']],
  ['what a curator says of documents is another matter', 'Подготовка материалов первого этапа', 'Подтверждение куратором размещённых документов', []],
  ['what is taught is not done', 'Вебинар «Как провести самодиагностику»', 'Самодиагностика школы', []],
])('%s', (_, title, part, steps) => expect(stepsOfRow(row(title, part), 0)).toEqual(steps))
