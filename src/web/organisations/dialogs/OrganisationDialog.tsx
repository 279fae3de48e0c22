import { CloseOrganisation } from './CloseOrganisation.tsx'
import { EditOrganisation } from './EditOrganisation.tsx'
import type { OrganisationDialogProps } from './organisation-dialog-props.ts'
import { RenameOrganisation } from './RenameOrganisation.tsx'
import { SplitOrganisation } from './SplitOrganisation.tsx'
import { TransferOrganisation } from './TransferOrganisation.tsx'

export type OrganisationAction = 'edit' | 'rename' | 'transfer' | 'split' | 'close'

const dialogs = { edit: EditOrganisation, rename: RenameOrganisation, transfer: TransferOrganisation, split: SplitOrganisation, close: CloseOrganisation }

export function OrganisationDialog({ action, ...props }: OrganisationDialogProps & { action: OrganisationAction }) {
  const Dialog = dialogs[action]
  return <Dialog {...props} />
}
