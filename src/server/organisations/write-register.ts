import type { SheetColumn } from '../../documents/xlsx/sheet-parts.ts'
import { writeSheetRows } from '../../documents/xlsx/write-sheet-rows.ts'
import { kindNames } from '../../domain/organisations/kind-names.ts'
import { registerColumns } from '../../domain/organisations/register/register-column.ts'
import { zoneLabel, zones } from '../../domain/territories/zones.ts'
import type { FromThread, ToThread } from './register-task.ts'

const choices: Partial<Record<string, readonly string[]>> = { kind: Object.values(kindNames), zone: zones.map(({ zone }) => zoneLabel(zone)) }

/** The register as a workbook, written as its rows come. */
export function writeRegister(ask: (message: FromThread) => Promise<ToThread>): Promise<Uint8Array> {
  const columns = registerColumns.map(({ field, heading, width }): SheetColumn => ({ header: heading, width, choices: choices[field] ?? null }))
  return writeSheetRows({ name: 'Организации', columns, batches: batches(ask) })
}

async function* batches(ask: (message: FromThread) => Promise<ToThread>) {
  for (;;) {
    const answer = await ask({ more: true })
    if (!('cells' in answer) || answer.cells === null) return
    yield answer.cells
  }
}
