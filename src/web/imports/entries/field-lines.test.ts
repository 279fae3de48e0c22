import { expect, test } from 'vitest'
import { aDraft } from '../../../../tests/support/plan-builders.ts'
import type { OriginalRow } from '../original/original-rows.ts'
import { fieldLines } from './field-lines.ts'

const cell = (field: OriginalRow['cells'][number]['field'], text: string, column = 0) => ({ field, text, column, header: '', isInherited: false })
const original: OriginalRow[] = [{ key: '0:1', table: 0, source: 1, kind: 'activity', position: 1, cells: [cell('title', 'Семинар'), cell('start', 'март', 1), cell('unknown', 'что-то', 2)] }]
const [activity] = aDraft([{ title: 'Семинар' }]).activities

test('a cell stands beside the field that was read from it, and one that nothing was read from stands last', () => {
  const found = activity ? fieldLines(activity, original, false) : []
  expect(found.map(({ fields, cells }) => [fields.join(), cells.map(({ cell: { text } }) => text)])).toEqual([
    ['number,kind', []], ['title', ['Семинар']], ['schedule', ['март']], ['responsible', []], ['', ['что-то']],
  ])
})

test('a field that says nothing is shown when it is asked for', () => {
  const found = activity ? fieldLines(activity, original, true) : []
  expect(found.map(({ fields }) => fields.join())).toContain('publication')
})
