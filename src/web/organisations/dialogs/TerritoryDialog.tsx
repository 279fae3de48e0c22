import { CloseTerritory } from './CloseTerritory.tsx'
import { EditTerritory } from './EditTerritory.tsx'
import { MergeTerritory } from './MergeTerritory.tsx'
import { MoveTerritory } from './MoveTerritory.tsx'
import { NewTerritory } from './NewTerritory.tsx'
import { RenameTerritory } from './RenameTerritory.tsx'
import { SplitTerritory } from './SplitTerritory.tsx'
import type { TerritoryDialogProps } from './territory-dialog-props.ts'

const dialogs = { create: NewTerritory, rename: RenameTerritory, edit: EditTerritory, move: MoveTerritory, merge: MergeTerritory, split: SplitTerritory, close: CloseTerritory }
export type TerritoryAction = keyof typeof dialogs

export function TerritoryDialog({ action, ...props }: TerritoryDialogProps & { action: TerritoryAction }) {
  const Dialog = dialogs[action]
  return <Dialog {...props} />
}
