import type { PaperForm } from '../PaperFields.tsx'

/** What the wizard has gathered. */
export type NextYearForm = {
  catalogue: string
  keepLeads: boolean
  /** Appointments that go on. */
  staying: ReadonlySet<string>
  startsOn: string
  paper: PaperForm
}
