import { visitSideNames, visitStateNames, visitTypeNames } from '../../contract/visit-names.ts'
import type { VisitRow } from '../../contract/visits.ts'
import { writeSheetRows } from '../../documents/xlsx/write-sheet-rows.ts'

/** The list of visits as a workbook, page after page. */
export function writeVisits(pageAt: (offset: number) => Promise<readonly VisitRow[]>): Promise<Uint8Array> {
  return writeSheetRows({
    name: 'Посещения',
    columns: [
      { header: 'Территория', width: 26, choices: null }, { header: 'Школа', width: 40, choices: null }, { header: 'Куратор', width: 32, choices: null }, { header: 'Вид', width: 28, choices: null }, { header: 'Состояние', width: 16, choices: null }, { header: 'День', width: 12, choices: null }, { header: 'Время (школы)', width: 14, choices: null },
      { header: 'Прошло', width: 12, choices: null }, { header: 'Подписали', width: 20, choices: null },
    ],
    batches: batches(pageAt),
  })
}

async function* batches(pageAt: (offset: number) => Promise<readonly VisitRow[]>): AsyncIterable<(string | null)[][]> {
  for (let offset = 0; ;) {
    const page = await pageAt(offset)
    if (page.length === 0) return
    yield page.map(({ territory, school, curator, type, state, day, time, heldOn, signedBy }) => [
      territory.name, school.name, curator.name, visitTypeNames[type], visitStateNames[state], dated(day), time, heldOn === null ? null : dated(heldOn), signedBy.map((side) => visitSideNames[side]).join(', '),
    ])
    offset += page.length
  }
}

function dated(day: string): string {
  return day.split('-').reverse().join('.')
}
