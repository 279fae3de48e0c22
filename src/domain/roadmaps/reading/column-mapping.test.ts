import { describe, expect, it } from 'vitest'
import { isRoadMap, mapColumns } from './column-mapping.ts'

const fieldsOf = (...headers: string[]) => mapColumns(headers).map(({ field }) => field)

describe('mapColumns', () => {
  it('takes «Задачи» for the activity where no other column names it', () => {
    expect(fieldsOf('№', 'Задачи', 'Сроки реализации', 'Исполнители', 'Показатель реализации', 'Формат информационного сопровождения'))
      .toEqual(['number', 'title', 'schedule', 'responsible', 'indicator', 'publication'])
  })

  it('takes «Задачи» for the aim beside a column of activities', () => {
    expect(fieldsOf('№№', 'Мероприятие', 'Срок реализации', 'Исполнители', 'Задачи', 'Муниципальный показатель реализации'))
      .toEqual(['number', 'title', 'schedule', 'responsible', 'description', 'indicator'])
  })

  it('reads «Описание действий» as the activity and «Описание» as a description', () => {
    expect(fieldsOf('№ п/п', 'Описание действий', 'Дата реализаций', 'Исполнитель', 'Ожидаемый результата')).toEqual(['number', 'title', 'schedule', 'responsible', 'indicator'])
    expect(fieldsOf('Дата', 'Наименование мероприятия', 'Описание', 'Ответственный исполнитель')).toEqual(['schedule', 'title', 'description', 'responsible'])
  })

  it.each([
    [['Когда', 'Что делаем', 'Кто отвечает', 'Какой результат'], ['schedule', 'title', 'responsible', 'indicator']],
    [['Содержание работы', 'Сроки', 'Исполнители', 'Форма отчёта'], ['title', 'schedule', 'responsible', 'indicator']],
    [['Ответственные', 'Срок', 'Планируемые мероприятия', 'KPI'], ['responsible', 'schedule', 'title', 'indicator']],
    [['№', 'Действия', 'Период', 'Кто исполняет', 'Подтверждающий документ'], ['number', 'title', 'schedule', 'responsible', 'indicator']],
    [['Направление', 'Содержание', 'Сроки проведения', 'Ответственный'], ['section', 'title', 'schedule', 'responsible']],
    [['Цель', 'Мероприятие', 'Дата мероприятия', 'Отметка об исполнении'], ['description', 'title', 'schedule', 'done']],
  ])('understands %j', (headers, fields) => {
    expect(fieldsOf(...headers)).toEqual(fields)
  })

  it('tells start and end apart from one schedule', () => {
    expect(fieldsOf('Мероприятие', 'Дата начала', 'Дата окончания', 'Ответственный')).toEqual(['title', 'start', 'end', 'responsible'])
    expect(fieldsOf('N п/п', 'Наименование мероприятия', 'Контрольный показатель', 'Плановое начало', 'Плановое окончание')).toEqual(['number', 'title', 'indicator', 'start', 'end'])
    expect(fieldsOf('Мероприятие', 'Сроки › начало', 'Сроки › окончание')).toEqual(['title', 'start', 'end'])
  })

  it('takes quarters and months for a calendar of marks, but years of an indicator for its values', () => {
    expect(fieldsOf('Мероприятие', 'I кв.', 'II кв.', 'III кв.', 'IV кв.')).toEqual(['title', 'period', 'period', 'period', 'period'])
    expect(fieldsOf('Мероприятие', 'Срок › 2021 г.', 'Срок › 2022 г.')).toEqual(['title', 'period', 'period'])
    expect(fieldsOf('Мероприятие', 'Срок', 'Показатель › 2021', 'Показатель › 2022')).toEqual(['title', 'schedule', 'indicator', 'indicator'])
  })

  it('leaves a column that a plan has no place for unknown, and an empty one ignored', () => {
    expect(fieldsOf('Мероприятие', 'Сроки', 'Место проведения', 'Участники', '')).toEqual(['title', 'schedule', 'unknown', 'unknown', 'ignored'])
  })
})

describe('isRoadMap', () => {
  it('wants an activity and a time, a party or a result', () => {
    expect(isRoadMap(mapColumns(['Мероприятие', 'Срок']))).toBe(true)
    expect(isRoadMap(mapColumns(['Мероприятие', 'Результат']))).toBe(true)
  })

  it.each([[['Термин', 'Определение']], [['№', 'Наименование ОО', 'Муниципалитет', 'Руководитель']], [['Раздел', 'Страница']], [['ФИО', 'Должность', 'Телефон']]])('is no list of other things: %j', (headers) => {
    expect(isRoadMap(mapColumns(headers))).toBe(false)
  })
})
