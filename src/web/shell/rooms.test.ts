import { describe, expect, it } from 'vitest'
import { actions, allowedRelations } from '../../domain/access/policy.ts'
import type { Role } from '../../domain/access/role.ts'
import { partRooms, roomsOf } from './rooms.ts'

function labels(role: Role | null): string[] {
  const may = actions.filter((action) => allowedRelations(role, action).length > 0)
  const appointment = role === null ? null : { id: '00000000-0000-4000-8000-00000000000a', role, territory: { id: 7, name: 'Район' }, organisation: null, programme: null }
  return roomsOf({ person: null, appointment, others: [], may, installation: 'production', programmeDate: '2026-01-01', version: '1' }).map(({ label }) => label)
}

describe('the rooms', () => {
  it('of a school are those of its work', () => {
    expect(labels('school-head')).toEqual(['Рабочий стол', 'Сводка', 'Показатели', 'Дорожные карты', 'Посещения', 'Риски', 'Документы школ', 'Этапы', 'Формы', 'Анкетирование', 'Отчёты', 'Год проекта', 'Люди', 'Поиск'])
  })

  it('of an administrator have no desk', () => {
    expect(labels('administrator')).toEqual(['Сводка', 'Показатели', 'Дорожные карты', 'Посещения', 'Риски', 'Документы школ', 'Этапы', 'Формы', 'Анкетирование', 'Отчёты', 'Год проекта', 'Люди', 'Организации', 'Импорт', 'Поиск', 'Журнал'])
  })

  it('of one whom nobody has appointed are none', () => {
    expect(labels(null)).toEqual([])
  })

  it('go under «Ещё» only where they do not fit', () => {
    expect(partRooms([1, 2, 3], 3)).toEqual({ shown: [1, 2, 3], more: [] })
    expect(partRooms([1, 2, 3, 4], 3)).toEqual({ shown: [1, 2], more: [3, 4] })
  })
})
