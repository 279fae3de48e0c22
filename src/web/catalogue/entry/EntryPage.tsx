import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { changeEntry, restoreEntry, type CatalogueEntryReply, type CatalogueReply } from '../../../contract/catalogue.ts'
import type { CatalogueEntry } from '../../../domain/catalogue/catalogue-kind.ts'
import { countFaults } from '../../../domain/catalogue/entry-faults.ts'
import { sameValue } from '../../../domain/kernel/same-value.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { askToConfirm } from '../../kit/parts/confirm.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Note } from '../../kit/parts/Note.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { useLeaveGuard } from '../../kit/parts/use-leave-guard.ts'
import { shortDate } from '../../kit/words/dates.ts'
import { paths } from '../../paths.ts'
import { catalogueKey } from '../catalogue.queries.ts'
import { EntryMarks } from '../EntryMarks.tsx'
import classes from './Entry.module.css'

type Props = {
  id: string
  catalogue: CatalogueReply
  entry: CatalogueEntryReply
  /** As it is on the page now. */
  own: CatalogueEntry
  title: string
  lead: string
  /** What has been done by it since it cannot be changed: «по этому маршруту читают». */
  inUse: string
  width?: 'text'
  /** What to mend, in words. */
  faultWords: readonly string[]
  children: ReactNode
}

/** What every entry of the catalogue stands in that is changed as a whole: its marks, saving, going back to the shipped text, and why it is shut. */
export function EntryPage({ id, catalogue, entry, own, title, lead, inUse, width, faultWords, children }: Props) {
  const { kind, code, version, position, frozenOn, isShipped, definition } = entry
  const save = useCommand(changeEntry, { renews: [catalogueKey], onDone: () => tell(`«${title}»: сохранено.`) })
  const restore = useCommand(restoreEntry, { renews: [catalogueKey], onDone: () => tell(`«${title}»: снова как поставляется.`) })
  const isChanged = !sameValue(own.definition, definition)
  const faults = countFaults(own, [])
  useLeaveGuard(isChanged)
  const ask = () => askToConfirm({ title: 'Вернуть поставляемый текст?', text: 'Всё, что здесь изменено, пропадёт.', confirm: 'Вернуть', onConfirm: () => restore.run({ params: { id }, body: { kind, code, version } }) })
  return (
    <Page
      title={title} lead={lead} {...(width === undefined ? {} : { width })}
      above={<span className={classes.above}><TextLink {...paths.catalogue(id)}>Каталог, {catalogue.programme.year} год</TextLink><EntryMarks entry={{ isShipped: isShipped && !isChanged, frozenOn, faults }} /></span>}
      actions={isShut(catalogue, entry) ? undefined : (
        <>
          <Button loading={save.isRunning} disabled={!isChanged || faults > 0} onClick={() => save.run({ params: { id }, body: { code, version, position, entry: own } })}>Сохранить</Button>
          {version > 0 && !isShipped && <Button variant="default" loading={restore.isRunning} onClick={ask}>Вернуть как поставляется</Button>}
        </>
      )}
    >
      {frozenOn !== null && <Note tone="neutral" title={`Изменить нельзя: ${inUse} с ${shortDate(frozenOn)}.`} />}
      {frozenOn === null && !catalogue.may.manage && <Note tone="neutral" title={catalogue.programme.state === 'closed' ? 'Год закрыт: его каталог не меняется.' : 'Каталог года меняет федеральный оператор.'} />}
      <ProblemNote error={save.error ?? restore.error} />
      {children}
      {faults > 0 && <p role="alert" className={classes.fault}>{faultWords.join(' ')}</p>}
    </Page>
  )
}

/** In use, or another's to change. */
export function isShut({ may }: CatalogueReply, { frozenOn }: CatalogueEntryReply): boolean {
  return !may.manage || frozenOn !== null
}
