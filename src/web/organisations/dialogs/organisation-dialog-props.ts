import type { OrganisationReply } from '../../../contract/organisations.ts'

/** `onDone` is told which organisation to look at next. */
export type OrganisationDialogProps = { organisation: OrganisationReply; onClose: () => void; onDone: (id: string) => void }
