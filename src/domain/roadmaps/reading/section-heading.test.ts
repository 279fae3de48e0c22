import { describe, expect, it } from 'vitest'
import { isFragment, isUnfinished, sectionOf } from './section-heading.ts'

describe('sectionOf', () => {
  it.each([
    ['1.Организационная работа', '1', 'Организационная работа'],
    ['2. Научно – методическое сопровождение', '2', 'Научно – методическое сопровождение'],
    ['Направление 3. Работа с кадрами', '3', 'Работа с кадрами'],
    ['Раздел II. Мониторинг', 'II', 'Мониторинг'],
    ['Блок № 4 – Диагностика', '4', 'Диагностика'],
    ['IV. Обмен опытом', 'IV', 'Обмен опытом'],
    ['II этап: внедрение', 'II', 'внедрение'],
    ['Методическое направление', null, 'Методическое направление'],
    ['Направление работы с кадрами', null, 'Направление работы с кадрами'],
  ])('«%s»', (text, number, title) => {
    expect(sectionOf(text)).toEqual({ number, title })
  })
})

describe('what a page cut', () => {
  it('sees that a cell breaks off', () => {
    for (const text of ['в рамках', 'документов, ', 'школ (участников', 'с целью повышения и', 'Формирование «']) expect(isUnfinished(text.trim())).toBe(true)
    for (const text of ['Справка', 'Семинар проведён.', 'школы (пять)']) expect(isUnfinished(text)).toBe(false)
  })

  it('sees that a text began elsewhere', () => {
    for (const text of ['работников школ', ') участников', '– и кураторов']) expect(isFragment(text)).toBe(true)
    for (const text of ['Справка', '100% школ', '«Школа»', '(5) отчётов']) expect(isFragment(text)).toBe(false)
  })
})
