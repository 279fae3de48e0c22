import { Switch } from '@mantine/core'
import type { NextProgrammePreview } from '../../../contract/next-programme.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Note } from '../../kit/parts/Note.tsx'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { schoolForms } from '../programme-words.ts'
import type { NextYearForm } from './next-year-form.ts'

/** Schools do not go over as participants: they become those of the year before. */
export function SchoolsStep({ programme, preview, form, onChange }: { programme: ProgrammeReply; preview: NextProgrammePreview; form: NextYearForm; onChange: (part: Partial<NextYearForm>) => void }) {
  return (
    <>
      <Note tone="neutral" title={`Школы прошлого года: ${counted(preview.earlierSchools, schoolForms)}`}>
        Школы {programme.year} года станут «школами прошлого года»: планы нового года могут вести их дальше. <TextLink {...paths.programmeSchools(programme.id)}>Посмотреть список</TextLink>. Новые участники включаются заново, списком или по одному; кураторы закрепляются заново, прежних система предложит первыми.
      </Note>
      {preview.leads > 0 && (
        <Switch label={`Оставить регионам их сужение окон (${preview.leads})`} description="На столько же дней позже начало и раньше окончание, что и в этом году" checked={form.keepLeads} onChange={({ currentTarget }) => onChange({ keepLeads: currentTarget.checked })} />
      )}
    </>
  )
}
