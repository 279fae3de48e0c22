import { Button } from '@mantine/core'
import { attachmentFaultSentences } from '../../../contract/programme-sentences.ts'
import type { AttachmentBoard, AttachmentSuggestion } from '../../../contract/attachments.ts'
import { Mark } from '../../kit/parts/Mark.tsx'
import { shortDate } from '../../kit/words/dates.ts'
import classes from './Attachments.module.css'
import type { BoardSchool, Draft } from './board-draft.ts'
import { reasonInWords } from './reason-words.ts'

type SchoolLineProps = { board: AttachmentBoard; school: BoardSchool; draft: Draft; suggestion: AttachmentSuggestion | null; onOpen: () => void }

/** A school, who curates it or would, and why. */
export function SchoolLine({ board, school, draft, suggestion, onOpen }: SchoolLineProps) {
  const { organisationId, name, territory, attachment } = school
  const chosen = draft.get(organisationId)
  const nameOf = (appointmentId: string) => board.curators.find((curator) => curator.appointmentId === appointmentId)?.name ?? 'бывший куратор'
  const pair = suggestion?.pairs.find((one) => one.organisationId === organisationId && one.appointmentId === chosen)
  const left = chosen === undefined && attachment === null ? suggestion?.left.find((one) => one.organisationId === organisationId) : undefined
  return (
    <li className={classes.school} data-drafted={chosen !== undefined}>
      <div>
        <p className={classes.name}>{name}</p>
        <p className={classes.about}>{territory}</p>
      </div>
      <div>
        {chosen !== undefined && <p className={classes.curator}>{nameOf(chosen)} <Mark tone="accent">{pair ? 'предложение' : 'выбор'}</Mark></p>}
        {chosen === undefined && attachment !== null && <p className={classes.curator}>{nameOf(attachment.appointmentId)}</p>}
        {chosen === undefined && attachment === null && <p className={classes.curator}><Mark tone="doubt">нет куратора</Mark></p>}
        {pair && <p className={classes.about}>{pair.reasons.filter(({ code }) => code !== 'load').map(reasonInWords).join(', ')}</p>}
        {chosen !== undefined && attachment !== null && <p className={classes.about}>вместо: {nameOf(attachment.appointmentId)}</p>}
        {chosen === undefined && attachment !== null && <p className={classes.about}>с {shortDate(attachment.since)}{attachment.document !== null && `, приказ № ${attachment.document.number} от ${shortDate(attachment.document.date)}`}</p>}
        {left && <p className={classes.about}>Никого: {attachmentFaultSentences[left.fault]}</p>}
      </div>
      <Button size="xs" variant="default" onClick={onOpen} aria-label={`${chosen === undefined && attachment === null ? 'Выбрать куратора' : 'Изменить куратора'}: ${name}`}>{chosen === undefined && attachment === null ? 'Выбрать' : 'Изменить'}</Button>
    </li>
  )
}
