import type { CellCode } from '../../contract/running-plan.ts'
import { cellLooks } from '../../contract/summary-cells.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import type { IconName } from '../kit/icons/icon-paths.ts'

/** Signs that not every font has are drawn. */
const drawn: Partial<Record<CellCode, IconName>> = { d: 'check', l: 'check', r: 'undo', p: 'cross', o: 'circle' }

export function CellSign({ code }: { code: CellCode }) {
  const icon = drawn[code]
  return icon === undefined ? cellLooks[code].sign : <Icon name={icon} size={icon === 'circle' ? 12 : 16} />
}
