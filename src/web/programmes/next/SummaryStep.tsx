import type { NextProgrammePreview } from '../../../contract/next-programme.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { longDate } from '../../kit/words/dates.ts'
import { counted } from '../../kit/words/plural.ts'
import { milestoneForms, personForms, schoolForms } from '../programme-words.ts'
import classes from './NextYear.module.css'
import type { NextYearForm } from './next-year-form.ts'

/** All that will happen, before it does. */
export function SummaryStep({ programme, preview, keep, form }: { programme: ProgrammeReply; preview: NextProgrammePreview; keep: 'dates' | 'weekdays'; form: NextYearForm }) {
  const { staying, startsOn, paper, catalogue, keepLeads } = form
  const left = preview.appointments.length - staying.size
  return (
    <dl className={classes.facts}>
      <dt>Каркас</dt><dd>{counted(preview.frame.length, milestoneForms)}, {keep === 'dates' ? 'на те же числа' : 'на те же дни недели'}</dd>
      <dt>Каталог</dt><dd>версия {catalogue}</dd>
      <dt>Правила</dt><dd>не больше {counted(programme.curatorLimit, schoolForms)} у куратора, свой муниципалитет {programme.avoidsOwnMunicipality ? 'исключён' : 'допускается'}</dd>
      <dt>Продолжают работу</dt><dd>{staying.size === 0 ? 'никто' : `${counted(staying.size, personForms)} с ${longDate(startsOn)}, приказ № ${paper.number} от ${longDate(paper.date)}`}{left > 0 && `; не переходят: ${counted(left, personForms)}`}</dd>
      <dt>Школы прошлого года</dt><dd>{counted(preview.earlierSchools, schoolForms)}</dd>
      <dt>Окна регионов</dt><dd>{preview.leads === 0 ? 'никто не сужал' : keepLeads ? `остаются (${preview.leads})` : 'не переходят'}</dd>
      <dt>Участники</dt><dd>пока никого: включите школы после открытия</dd>
    </dl>
  )
}
