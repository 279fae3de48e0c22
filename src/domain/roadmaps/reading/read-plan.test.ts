import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawnDocument, type DrawnBlock } from '../../documents/drawn-document.ts'
import { readPlan } from './read-plan.ts'

const heads = ['№', 'Мероприятие', 'Срок', 'Ответственный', 'Описание', 'Показатель']
const first = ['1', 'Совещание координаторов', '10.01.2022', 'Региональный координатор', 'Обсуждение задач года', 'Протокол']
const second = ['2', 'Семинар наставников', 'март 2022', 'Муниципальные координаторы', 'Разбор случаев', 'Не менее 20 участников']

const plan = (...blocks: DrawnBlock[]) => readPlan(drawnDocument(...blocks)).plan
const activities = (...rows: string[][]) => plan('План-график на 2022 год', [heads, ...rows]).activities

describe('rows of a table', () => {
  it('become activities with their cells', () => {
    const [one, two] = activities(first, second)
    expect(one).toMatchObject({ position: 1, number: '1', section: null, title: 'Совещание координаторов', description: 'Обсуждение задач года', schedule: { text: '10.01.2022', windows: [['2022-01-10', '2022-01-10']] }, source: { row: 3 } })
    expect(two).toMatchObject({ number: '2', responsible: [{ text: 'Муниципальные координаторы', role: 'municipal-coordinator' }], indicator: { text: 'Не менее 20 участников' } })
  })

  it('continue over a page: the header repeats and the next row begins in the middle of a sentence', () => {
    const read = activities(
      ['1', 'Совещание', '10.01.2022', 'Региональный координатор', 'Обсуждение задач', 'Протокол'], heads,
      ['', 'координаторов', '', '', 'года', 'совещания'], second)
    expect(read).toHaveLength(2)
    expect(read[0]).toMatchObject({ title: 'Совещание координаторов', description: 'Обсуждение задач года', indicator: { text: 'Протокол совещания' } })
  })

  it('repeat a cell on both pages without saying it twice', () => {
    const [one] = activities(first, ['', 'школ и округов', '', 'Региональный координатор', '', ''])
    expect(one).toMatchObject({ title: 'Совещание координаторов школ и округов', responsible: [{ text: 'Региональный координатор' }] })
  })

  it('hold sub-rows: new deliverables under one number', () => {
    const [one, two] = activities(first, ['', '', '', 'Кураторы', 'Подтверждение планов', 'Все планы подтверждены'], second)
    expect(one?.parts).toEqual([
      { description: 'Обсуждение задач года', indicator: { text: 'Протокол', targets: [] }, responsible: [0], row: 3 },
      { description: 'Подтверждение планов', indicator: { text: 'Все планы подтверждены', targets: [] }, responsible: [1], row: 4 },
    ])
    expect(one).toMatchObject({ description: 'Обсуждение задач года; Подтверждение планов', indicator: { text: 'Протокол; Все планы подтверждены' } })
    expect(two?.parts).toEqual([])
  })

  it('inherit what a vertical merge covers', () => {
    const [, two] = activities(first, ['2', 'Вебинар', 'май 2022', '^', '^', '^'])
    expect(two).toMatchObject({ title: 'Вебинар', description: 'Обсуждение задач года', responsible: [{ text: 'Региональный координатор' }], indicator: { text: 'Протокол' }, warnings: [] })
  })

  it('inherit empty cells of full columns where the format knows no merges, and say so; a time never', () => {
    const [, two] = activities(first, ['2', 'Вебинар', '', 'ЦОКО', '', ''], ['3', ...second.slice(1)], ['4', ...second.slice(1)])
    expect(two).toMatchObject({ description: 'Обсуждение задач года', indicator: { text: 'Протокол' }, schedule: { kind: 'unknown', windows: [] } })
    expect(two?.warnings.map(({ code }) => code).sort()).toEqual(['cell-repaired', 'cell-repaired', 'schedule-unread'])
  })

  it('are put straight where a torn cell shifted them', () => {
    const [, two] = activities(first, ['2', 'Проверка документов, размещённых', 'и согласованных', 'до 25.03.2022', 'Муниципальный координатор', 'Оценка документов', 'Заключения'])
    expect(two).toMatchObject({ title: 'Проверка документов, размещённых и согласованных', schedule: { text: 'до 25.03.2022' }, description: 'Оценка документов', indicator: { text: 'Заключения' } })
    expect(two?.warnings.map(({ code }) => code)).toContain('cell-shifted')
  })

  it('give back what bled into them over a page', () => {
    const read = activities(
      ['1', 'Первая экспертиза', '10.01.2022', 'ЦОКО', 'Оценка', 'Экспертиза проведена, подготовлены'], heads,
      ['2', 'Повторная экспертиза', '10.02.2022', 'ЦОКО', 'Оценка', 'заключения для школ Экспертиза завершена'], ['3', ...second.slice(1)], ['4', ...second.slice(1)], ['5', ...second.slice(1)])
    expect(read.slice(0, 2).map(({ indicator }) => indicator?.text)).toEqual(['Экспертиза проведена, подготовлены заключения для школ', 'Экспертиза завершена'])
    expect(read.slice(0, 2).flatMap(({ warnings }) => warnings.map(({ code, where }) => `${code} ${where}`))).toEqual(expect.arrayContaining(['cell-repaired indicator']))
  })

  it('end with totals and remarks that are no activities', () => {
    expect(activities(first, ['Итого', '1 мероприятие', '', '', '', ''], ['* Сроки могут уточняться', '', '', '', '', ''])).toHaveLength(1)
  })

  it('may all begin with a small letter', () => {
    const read = plan('План на 2022 год', [['Мероприятие', 'Срок', 'Ответственный'], ['проведение семинара', 'май', 'директор'], ['сбор отчётов', 'июнь', 'директор'], ['встреча школ', 'июль', 'директор']])
    expect(read.activities.map(({ title }) => title)).toEqual(['проведение семинара', 'сбор отчётов', 'встреча школ'])
  })

  it('keep an activity whose number was forgotten', () => {
    expect(activities(first, ['', ...second.slice(1)], ['3', ...second.slice(1)]).map(({ number }) => number)).toEqual(['1', null, '3'])
  })
})

describe('headings', () => {
  it('open sections: spanning, bold, plain, and numbered in the number column', () => {
    const read = plan('План на 2022 год', [
      heads, ['Раздел I. Организация', '<', '<', '<', '<', '<'], first, ['**2. Методика', '', '', '', '', ''], second,
      ['Обмен опытом', '', '', '', '', ''], ['3', ...second.slice(1)],
    ])
    expect(read.sections).toEqual([{ number: 'I', title: 'Организация' }, { number: '2', title: 'Методика' }, { number: null, title: 'Обмен опытом' }])
    expect(read.activities.map(({ section }) => section)).toEqual([0, 1, 2])
  })

  it('stand as «1 | Название» over «1.1»', () => {
    const read = plan('План на 2022 год', [heads, ['1', 'Организация', '', '', '', ''], ['1.1', ...first.slice(1)], ['1.2', ...second.slice(1)], ['2', 'Методика', '', '', '', ''], ['2.1', ...second.slice(1)]])
    expect(read.sections).toEqual([{ number: '1', title: 'Организация' }, { number: '2', title: 'Методика' }])
    expect(read.activities.map(({ number }) => number)).toEqual(['1.1', '1.2', '2.1'])
  })

  it('go on after a page with the header between', () => {
    const read = plan('План на 2022 год', [heads, ['Направление 1. Разработка программ на региональном,', '', '', '', '', ''], heads, ['муниципальном уровне', '', '', '', '', ''], first])
    expect(read.sections).toEqual([{ number: '1', title: 'Разработка программ на региональном, муниципальном уровне' }])
  })

  it('stand between tables, with the header printed once', () => {
    const read = plan('Дорожная карта на 2022 год', [heads], '1. Организация', [first], '# 2. Методика', [second])
    expect(read.sections.map(({ number }) => number)).toEqual(['1', '2'])
    expect(read.activities.map(({ section }) => section)).toEqual([0, 1])
    expect(read.title).toBe('Дорожная карта на 2022 год')
  })

  it('of years give their year to months that have none, and are no sections', () => {
    const read = plan('Дорожная карта', [heads, ['2021 год', '', '', '', '', ''], ['1', 'Совещание', 'март', 'ЦОКО', 'Обсуждение', 'Протокол'], ['2022 год', '', '', '', '', ''], ['2', 'Совещание', 'март', 'ЦОКО', 'Обсуждение', 'Протокол']])
    expect(read).toMatchObject({ years: [2021, 2022], sections: [] })
    expect(read.activities.map(({ schedule }) => schedule.windows)).toEqual([[['2021-03-01', '2021-03-31']], [['2022-03-01', '2022-03-31']]])
  })

  it('of months complete the days under them', () => {
    const read = plan('План работы на 2021-2022 учебный год', [['Дата', 'Мероприятие', 'Ответственный'], ['Октябрь', '', ''], ['5', 'Педсовет', 'директор'], ['до 20', 'Отчёт', 'завуч'], ['Февраль', '', ''], ['10-12', 'Смотр', 'завуч']])
    expect(read.activities.map(({ schedule }) => schedule.windows)).toEqual([[['2021-10-05', '2021-10-05']], [[null, '2021-10-20']], [['2022-02-10', '2022-02-12']]])
  })

  it('may stand in a column of their own', () => {
    const read = plan('План на 2022 год', [['Направление', 'Мероприятие', 'Срок'], ['Кадры', 'Курсы', 'март'], ['^', 'Конкурс', 'май'], ['Дети', 'Смотр', 'июнь']])
    expect(read.sections.map(({ title }) => title)).toEqual(['Кадры', 'Дети'])
    expect(read.activities.map(({ section }) => section)).toEqual([0, 0, 1])
  })
})

describe('columns of time', () => {
  it('may be two', () => {
    const read = plan('План на 2022 год', [['Мероприятие', 'Сроки', '<', 'Ответственный'], ['^', 'начало', 'окончание', '^'], ['Курсы', '10.01.2022', '20.01.2022', 'ЦНППМ'], ['Отчёт', '', '30.12.2022', 'ЦНППМ']])
    expect(read.activities.map(({ schedule }) => schedule.windows)).toEqual([[['2022-01-10', '2022-01-20']], [[null, '2022-12-30']]])
  })

  it('may be quarters with marks', () => {
    const read = plan('План на 2022 год', [['Мероприятие', 'I кв.', 'II кв.', 'III кв.', 'IV кв.'], ['Курсы', '+', '', 'V', ''], ['Форум', '', '', '', '●']])
    expect(read.activities.map(({ schedule }) => schedule.windows)).toEqual([[['2022-01-01', '2022-03-31'], ['2022-07-01', '2022-09-30']], [['2022-10-01', '2022-12-31']]])
  })
})

describe('tables', () => {
  it('that are no road maps are left out', () => {
    const read = readPlan(drawnDocument([['СОГЛАСОВАНО', 'УТВЕРЖДАЮ']], 'План на 2022 год', [heads, first], [['Начальник отдела', 'А.Б. Ким']]))
    expect(read.tables.map(({ isRoadMap }) => isRoadMap)).toEqual([false, true, false])
    expect(read.plan.activities).toHaveLength(1)
  })

  it('of pages without a header go on with the columns of the first', () => {
    const read = readPlan(drawnDocument('План на 2022 год', [heads, first], [['', '', '', '', 'и полугодия', ''], second]))
    expect(read.plan.activities.map(({ description }) => description)).toEqual(['Обсуждение задач года и полугодия', 'Разбор случаев'])
    expect(read.tables[1]?.columnsFrom).toBe('table-before')
  })

  it('without any header are read by their contents, with a warning', () => {
    const read = readPlan(drawnDocument([first, second, ['3', ...second.slice(1)]]))
    expect(read.plan.activities.map(({ title }) => title)).toEqual(['Совещание координаторов', 'Семинар наставников', 'Семинар наставников'])
    expect(read.plan.warnings.map(({ code }) => code)).toContain('column-unknown')
  })

  it('may differ in one document', () => {
    const read = plan('Дорожная карта на 2022 год', 'Региональный уровень', [heads, first], 'Муниципальный уровень', [['Задачи', 'Действия', 'Когда', 'Исполнитель'], ['Помочь школам', 'Выезды', 'март', 'ИМЦ']])
    expect(read.sections.map(({ title }) => title)).toEqual(['Региональный уровень', 'Муниципальный уровень'])
    expect(read.activities[1]).toMatchObject({ title: 'Выезды', description: 'Помочь школам', indicator: null })
  })

  it('are missing: the document is said to hold no road map', () => {
    expect(plan('1. До 15 марта провести совещание.', '2. Назначить ответственных.')).toMatchObject({ activities: [], warnings: [{ code: 'no-table' }] })
  })

  it('in another language are said to be so', () => {
    expect(plan('Road map of school improvement for the year 2022', [['No', 'Activity', 'Deadline'], ['1', 'Meeting of coordinators', 'March']]).warnings.map(({ code }) => code)).toContain('language-unsupported')
  })

  it('may leave the heads of numbers and of a last column empty', () => {
    const read = plan('План на 2022 год', [['', 'Мероприятие', 'Срок', ''], ['1', 'Форум', 'май', 'Дом учителя'], ['2', 'Семинар', 'июнь', 'Школа']])
    expect(read.activities.map(({ number, title }) => [number, title])).toEqual([['1', 'Форум'], ['2', 'Семинар']])
    expect(read.warnings.map(({ code }) => code)).toContain('column-unknown')
  })

  it('tell of columns that a plan has no place for', () => {
    expect(plan('План на 2022 год', [['Мероприятие', 'Срок', 'Место проведения'], ['Форум', 'май', 'Дом учителя']]).warnings[0]).toMatchObject({ code: 'column-unknown', message: expect.stringContaining('Место проведения') as unknown })
  })
})

describe('what the import desk needs', () => {
  it('says of every row what it was taken for', () => {
    const { rows } = readPlan(drawnDocument('План на 2022 год', [heads, ['Организация', '', '', '', '', ''], first, ['', '', '', '', 'и месяца', ''], second]))
    expect(rows.map(({ kind, position, source }) => [kind, position, source])).toEqual([['header', null, 2], ['section', null, 3], ['activity', 1, 4], ['continuation', 1, 5], ['activity', 2, 6]])
  })

  it('reads anew with the columns that a person named', () => {
    const source = drawnDocument('План на 2022 год', [['№', 'Тема', 'Примечание', 'Срок'], ['1', 'Итоги года', 'Совещание', 'май']])
    const mended = readPlan(source, { columns: { 0: ['number', 'description', 'title', 'schedule'] } })
    expect(mended.plan.activities[0]).toMatchObject({ title: 'Совещание', description: 'Итоги года' })
    expect(mended.tables[0]?.columnsFrom).toBe('person')
  })
})

describe('whatever comes', () => {
  const cell = fc.constantFrom('', '^', '<', '1', '1.1', 'Мероприятие', 'Срок', '№', 'май', 'Совещание', 'продолжение', '2021 год', '«', '(', 'до 15', '**Раздел 1.')
  const block = fc.oneof(fc.string({ maxLength: 40 }), fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }))

  it('is read without an error, and every activity has its row', () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
      const { plan: read, rows } = readPlan(drawnDocument(...blocks))
      expect(read.activities.map(({ position }) => position)).toEqual(read.activities.map((_, index) => index + 1))
      expect(rows.filter(({ kind }) => kind === 'activity').map(({ position }) => position)).toEqual(read.activities.map(({ position }) => position))
    }))
  })
})
