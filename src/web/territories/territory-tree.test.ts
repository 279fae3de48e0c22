import { expect, test } from 'vitest'
import type { TerritoryReply } from '../../contract/territories.ts'
import { territoriesById, territoryLabel, territoryNamed } from './territory-tree.ts'

const territory = (id: number, parentId: number | null, name: string, level: TerritoryReply['level']): TerritoryReply => ({ id, parentId, code: `T-${id}`, name, level })
const tree = [
  territory(1, null, 'Российская Федерация', 'federal'), territory(2, 1, 'Северная область', 'region'), territory(3, 1, 'Южная область', 'region'),
  territory(4, 2, 'Советский район', 'municipality'), territory(5, 3, 'Советский район', 'municipality'), territory(6, 3, 'Озёрский район', 'municipality'),
]

test('a municipality is said with its region', () => {
  const byId = territoriesById(tree)
  expect(tree.map((one) => territoryLabel(one, byId)).slice(2, 4)).toEqual(['Южная область', 'Советский район — Северная область'])
})

test('a document finds its territory by name, unless several bear it', () => {
  expect(territoryNamed('озерский  район', tree)?.id).toBe(6)
  expect(territoryNamed('Советский район', tree)).toBeNull()
  expect(territoryNamed(null, tree)).toBeNull()
})
