import { describe, expect, it } from 'vitest'
import { drawnDocument } from '../../documents/drawn-document.ts'
import { mapColumns } from './column-mapping.ts'
import { straightenRow } from './shifted-cells.ts'
import { gridRows } from './source-grid.ts'

const columns = mapColumns(['№', 'Мероприятие', 'Срок', 'Ответственный', 'Показатель'])

function straight(...cells: string[]): string[] | null {
  const [table] = drawnDocument([cells]).blocks
  const row = table?.kind === 'table' ? gridRows(table)[0] : undefined
  return row === undefined ? null : straightenRow(row, columns)
}

describe('straightenRow', () => {
  it('joins a cell torn before the time', () => {
    expect(straight('1', 'Сбор отчётов школ', 'и округов', 'до 25.03.2022', 'Муниципальный координатор', 'Отчёты')).toEqual(['1', 'Сбор отчётов школ и округов', 'до 25.03.2022', 'Муниципальный координатор', 'Отчёты'])
  })

  it('joins a cell torn after the time', () => {
    expect(straight('1', 'Сбор отчётов', 'март 2022', 'Муниципальный координатор', 'Отчёты всех', 'школ округа')).toEqual(['1', 'Сбор отчётов', 'март 2022', 'Муниципальный координатор', 'Отчёты всех школ округа'])
  })

  it('joins a torn cell that pushed the last one out', () => {
    expect(straight('1', 'Сбор отчётов школ', 'и округов', 'до 25.03.2022', 'Муниципальный координатор')).toEqual(['1', 'Сбор отчётов школ и округов', 'до 25.03.2022', 'Муниципальный координатор', ''])
  })

  it('puts back what a lost cell let slip', () => {
    const wide = mapColumns(['№', 'Мероприятие', 'Описание', 'Срок', 'Ответственный'])
    const [table] = drawnDocument([['2', 'Семинар', 'февраль 2021', 'ЦНППМ', '']]).blocks
    const row = table?.kind === 'table' ? gridRows(table)[0] : undefined
    expect(row && straightenRow(row, wide)).toEqual(['2', 'Семинар', '', 'февраль 2021', 'ЦНППМ'])
  })

  it('leaves a straight row alone', () => {
    expect(straight('1', 'Сбор отчётов', 'март 2022', 'Куратор', 'Отчёты')).toBeNull()
    expect(straight('1', 'Сбор отчётов', 'как решит совет', 'Куратор', 'Отчёты')).toBeNull()
  })
})
