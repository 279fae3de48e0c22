import type { TerritoryDetails } from '../../../contract/territories.ts'

/** `onDone` is told which territory to look at next. */
export type TerritoryDialogProps = { territory: TerritoryDetails; onClose: () => void; onDone: (id: number) => void }
