import { TextInput } from '@mantine/core'
import type { DocumentDraft } from './appointment-draft.ts'
import classes from './Appointing.module.css'

/** Number and date of the order. Both may be missing: many a village has none. */
export function DocumentFields({ draft, onChange }: { draft: DocumentDraft; onChange: (part: Partial<DocumentDraft>) => void }) {
  return (
    <div className={classes.pair}>
      <TextInput label="Номер документа" placeholder="12-ОД" maxLength={100} value={draft.number} onChange={({ currentTarget }) => onChange({ number: currentTarget.value })} />
      <TextInput type="date" label="Дата документа" value={draft.date} onChange={({ currentTarget }) => onChange({ date: currentTarget.value })} />
    </div>
  )
}
