import { SegmentedControl, TextInput } from '@mantine/core'
import type { NextProgrammePreview } from '../../../contract/next-programme.ts'
import { windowInWords } from '../../kit/words/dates.ts'
import classes from './NextYear.module.css'
import type { NextYearForm } from './next-year-form.ts'

type FrameStepProps = { preview: NextProgrammePreview; keep: 'dates' | 'weekdays'; onKeep: (keep: 'dates' | 'weekdays') => void; form: NextYearForm; onChange: (part: Partial<NextYearForm>) => void }

/** The same milestones a year on; single dates are mended afterwards, while the new year prepares. */
export function FrameStep({ preview, keep, onKeep, form, onChange }: FrameStepProps) {
  return (
    <>
      <SegmentedControl aria-label="Как сдвинуть даты" data={[{ value: 'dates', label: 'Те же числа' }, { value: 'weekdays', label: 'Те же дни недели' }]} value={keep} onChange={(value) => onKeep(value === 'weekdays' ? 'weekdays' : 'dates')} />
      <table className={classes.table}>
        <thead><tr><th scope="col">Веха</th><th scope="col">Было</th><th scope="col">Будет</th></tr></thead>
        <tbody>
          {preview.frame.map(({ id, name, start, end, was }) => (
            <tr key={id}><th scope="row">{name}</th><td data-name="было" className={classes.was}>{windowInWords([was.start, was.end])}</td><td data-name="будет">{windowInWords([start, end])}</td></tr>
          ))}
        </tbody>
      </table>
      <TextInput label="Версия каталога" description="Риски, анкеты и критерии нового года; её можно изменить, пока год готовится" maxLength={60} value={form.catalogue} error={form.catalogue.trim() === '' && 'Укажите версию.'} onChange={({ currentTarget }) => onChange({ catalogue: currentTarget.value })} />
    </>
  )
}
