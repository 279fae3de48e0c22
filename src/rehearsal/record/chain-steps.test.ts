import { expect, it } from 'vitest'
import { stepsOfRow, type PrintedRow } from './chain-steps.ts'

const row = (title: string, part: string): PrintedRow => ({ title, description: null, indicator: null, parts: [{ description: part, indicator: null }] })

it.each<[string, string, string, string[]]>([
  ['the curator confirms what the school has chosen', 'Работа школ и кураторов с рисковым профилем', 'Подтверждение куратором выбора школы', ['confirm']],
  ['a self-diagnosis that the curator confirms is both', 'Работа школ и кураторов с рисковым профилем', 'Подтверждение кураторами формы «Самодиагностика»', ['diagnose', 'confirm']],
  ['what a curator says of documents is another matter', 'Подготовка материалов первого этапа', 'Подтверждение куратором размещённых документов', []],
  ['what is taught is not done', 'Вебинар «Как провести самодиагностику»', 'Самодиагностика школы', []],
  ['what schools write is not what stages are proved by', 'Подготовка подтверждающих документов первого этапа', 'Школы разместили подтверждающие документы антирисковых программ', ['prove-1']],
  ['what curators say of a stage is of the one in the title', 'Подготовка подтверждающих документов, этап 2', 'Подтверждение куратором размещённых подтверждающих документов', ['confirm-stage-2']],
  ['changes that are confirmed are both', 'Мониторинг позитивных изменений, 1 этап', 'Школы разместили сведения. Изменения подтверждены в 70% школ', ['prove-1', 'confirm-stage-1']],
  ['where two stages are named nobody knows which is meant', 'Мониторинг позитивных изменений, 1 и 2 этап', 'Школы разместили сведения первого этапа и второго этапа', []],
  ['schools write their documents', 'Работа школ и кураторов с концептуальными документами', 'Разработка концептуальных документов с учётом активированных рисков', ['write']],
  ['their curator stands behind them', 'Работа школ и кураторов с концептуальными документами', 'Подтверждение куратором концептуальных документов', ['confirm-documents']],
  ['experts read them', 'Региональная первичная экспертиза концептуальных документов', 'Подготовлены заключения', ['review']],
  ['some of them are drawn', 'Выборочная экспертиза документов школ (среднесрочных программ)', 'Прочитано не менее половины', ['sample-review']],
  ['what experts read of stages is another matter', 'Экспертиза подтверждающих документов (1-ый этап)', 'Подготовлены заключения', ['read-stage-1']],
])('%s', (_, title, part, steps) => expect(stepsOfRow(row(title, part), 0)).toEqual(steps))
