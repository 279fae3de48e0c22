import { describe, expect, it } from 'vitest'
import { drawnDocument, type DrawnBlock } from '../../../documents/drawn-document.ts'
import { readPlan } from '../read-plan.ts'

const map: DrawnBlock = [['№', 'Мероприятие', 'Срок', 'Ответственный'], ['1', 'Совещание', '10.03.2022', 'Муниципальный координатор'], ['2', 'Семинар', 'май 2022', 'Муниципальный координатор']]
const header = (...lines: string[]) => {
  const { activities: _, sections: __, ...rest } = readPlan(drawnDocument(...lines, map)).plan
  return rest
}
const codes = (...lines: string[]) => header(...lines).warnings.map(({ code }) => code)

describe('an annex to an order', () => {
  const read = header('Приложение № 1', 'к приказу управления образования администрации', 'Энского муниципального района от 25.02.2022 № 129', 'Муниципальная дорожная карта', 'по реализации проекта «500+»', 'на 2022 год')

  it('names the act, its body and the place', () => {
    expect(read.approval).toEqual({ act: 'order', number: '129', date: '2022-02-25', authority: 'Управление образования администрации Энского муниципального района' })
    expect(read.territory).toEqual({ level: 'municipality', name: 'Энский муниципальный район' })
  })

  it('has its title in the lines over the table, its initiative and its years', () => {
    expect(read).toMatchObject({ title: 'Муниципальная дорожная карта по реализации проекта «500+» на 2022 год', programme: '500+', years: [2022], amends: null })
  })
})

describe('a signature', () => {
  it('approves by the body of the one who signs', () => {
    expect(header('УТВЕРЖДАЮ', 'Министр образования', 'Тверской области', 'А.Б. Ким', '«14» февраля 2022 г.', '«Дорожная карта»', 'сопровождения школ')).toMatchObject({
      approval: { act: 'signature', number: null, date: '2022-02-14', authority: 'Министерство образования Тверской области' },
      territory: { level: 'region', name: 'Тверская область' }, title: '«Дорожная карта» сопровождения школ',
    })
  })

  it('may stand in a table beside an agreement', () => {
    const { plan } = readPlan(drawnDocument([['СОГЛАСОВАНО\nРектор института\n«10» февраля 2022 г.', 'УТВЕРЖДАЮ\nНачальник управления образования\nЭнского городского округа\n«15» февраля 2022 г.']], 'Дорожная карта', map))
    expect(plan.approval).toMatchObject({ act: 'signature', date: '2022-02-15', authority: 'Управление образования Энского городского округа' })
  })
})

describe('an order that changes an earlier one', () => {
  const lines = [
    'ДЕПАРТАМЕНТ ОБРАЗОВАНИЯ', 'ТВЕРСКОЙ ОБЛАСТИ', 'П Р И К А З', '« 17 » август 20 22 г.', '№ 422-ОД', 'О внесении изменения в план-график',
    'Внести в план-график, утвержденный приказом Департамента образования Тверской области от 16.03.2022 № 189-ОД, изменение, изложив его в новой редакции.',
  ]

  it('is the approving act, and the earlier one is what it restates', () => {
    const read = header(...lines, 'Приложение к приказу Департамента образования', 'Тверской области от «16» 03 2022 г. № 189-ОД', '(в ред. от «17» 08 2022 г. № 422-ОД)', 'План-график реализации проекта')
    expect(read.approval).toEqual({ act: 'order', number: '422-ОД', date: '2022-08-17', authority: 'Департамент образования Тверской области' })
    expect(read.amends).toEqual({ number: '189-ОД', date: '2022-03-16' })
    expect(read.warnings.map(({ code }) => code)).toEqual(['approved-after-start'])
  })

  it('is doubted where its annex bears another date', () => {
    expect(codes(...lines, 'Приложение к приказу Департамента образования', 'от «16» 03 2022 г. № 189-ОД', '(в ред. от «17» 05 2022 г. № 422-ОД)', 'План-график реализации проекта')).toContain('document-date-conflict')
  })
})

describe('a letter', () => {
  const lines = ['МИНИСТЕРСТВО ОБРАЗОВАНИЯ', 'ТВЕРСКОЙ ОБЛАСТИ', '16 ФЕВ 2022', '№ 75-7747', 'На № ____ от ____', 'Уважаемый Иван Иванович!', 'Приложение: на 3 л.', 'Приложение', 'к письму министерства образования Тверской области']

  it('approves by its own number and date', () => {
    expect(header(...lines, 'от 16.02.2022 № 75-7747', 'План-график работ')).toMatchObject({ approval: { act: 'letter', number: '75-7747', date: '2022-02-16', authority: 'Министерство образования Тверской области' }, warnings: [] })
  })

  it('is doubted where its annex bears another number', () => {
    expect(codes(...lines, 'от 16.02.2022 № 15-7747', 'План-график работ')).toEqual(['document-number-conflict'])
  })
})

describe('what a document leaves unsaid', () => {
  it('stays empty', () => {
    expect(header('Дорожная карта по работе со школами, не вошедшими в проект «500+»')).toMatchObject({ programme: null, approval: null, amends: null, territory: { level: 'municipality', name: null } })
  })

  it('does not take the region for the municipality that issues the plan', () => {
    expect(header('Муниципальная дорожная карта по реализации проекта в Тверской области').territory).toEqual({ level: 'municipality', name: null })
  })

  it('takes the years from most of the printed dates', () => {
    expect(header('Дорожная карта').years).toEqual([2022])
  })

  it('takes a school year and a run of years from the title', () => {
    expect(header('План работы на 2021-2022 учебный год').years).toEqual([2021, 2022])
    expect(header('План работы на 2021–2023 гг.').years).toEqual([2021, 2022, 2023])
  })
})
