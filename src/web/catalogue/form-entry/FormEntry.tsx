import { Button, Menu, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { changeEntry, restoreEntry, type CatalogueEntryReply, type CatalogueReply } from '../../../contract/catalogue.ts'
import { definitionFaultWords } from '../../../contract/form-fault-words.ts'
import { definitionFaults } from '../../../domain/data-forms/definition-faults.ts'
import type { FormDefinition } from '../../../domain/data-forms/form-definition.ts'
import { fieldKinds } from '../../../domain/data-forms/form-field.ts'
import { ChecksEditor } from '../../data-forms/editor/ChecksEditor.tsx'
import { moved, withField, withNewField, withoutField } from '../../data-forms/editor/edit-definition.ts'
import { FieldCard } from '../../data-forms/editor/FieldCard.tsx'
import { FormFields } from '../../data-forms/filling/FormFields.tsx'
import { fieldKindWords } from '../../data-forms/form-words.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
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
import { useHistory } from '../use-history.ts'
import classes from './FormEntry.module.css'

const parts = [{ value: 'fields', label: 'Вопросы' }, { value: 'checks', label: 'Проверки' }, { value: 'preview', label: 'Как увидят' }] as const
type Part = (typeof parts)[number]['value']
export type FormEntryReply = Extract<CatalogueEntryReply, { kind: 'school-data-form' | 'visit-check-list' }>

/** The editor of an entry that is a form. */
export function FormEntry({ id, entry, catalogue, title, lead }: { id: string; entry: FormEntryReply; catalogue: CatalogueReply; title: string; lead: string }) {
  const { kind, code, version, position, frozenOn, isShipped } = entry
  const isReadOnly = !catalogue.may.manage || frozenOn !== null
  const { value: definition, set, undo, redo, canUndo, canRedo } = useHistory<FormDefinition>(entry.definition)
  const [chosen, setPart] = useState<Part>('fields')
  const part = isReadOnly ? 'preview' : chosen
  const save = useCommand(changeEntry, { renews: [catalogueKey], onDone: () => tell(`«${title}»: сохранено.`) })
  const restore = useCommand(restoreEntry, { renews: [catalogueKey], onDone: () => tell(`«${title}»: снова как поставляется.`) })
  const isChanged = definition !== entry.definition
  useLeaveGuard(isChanged)
  const faults = definitionFaults(definition)
  const words = (found: typeof faults) => found.map((fault) => definitionFaultWords[fault.code])
  const ask = () => askToConfirm({ title: 'Вернуть поставляемый текст?', text: 'Всё, что изменено в этой форме, пропадёт.', confirm: 'Вернуть', onConfirm: () => restore.run({ params: { id }, body: { kind, code, version } }) })
  return (
    <Page
      title={title} width="text" lead={lead}
      above={<span className={classes.above}><TextLink {...paths.catalogue(id)}>Анкеты, {catalogue.programme.year} год</TextLink><EntryMarks entry={{ isShipped: isShipped && !isChanged, frozenOn, faults: faults.length }} /></span>}
      actions={isReadOnly ? undefined : (
        <>
          <Button loading={save.isRunning} disabled={!isChanged} onClick={() => save.run({ params: { id }, body: { code, version, position, entry: { kind, definition } } })}>Сохранить</Button>
          <Button variant="default" aria-label="Отменить правку" disabled={!canUndo} onClick={undo}><Icon name="undo" size={18} /></Button>
          <Button variant="default" aria-label="Повторить правку" disabled={!canRedo} onClick={redo}><Icon name="redo" size={18} /></Button>
          {version > 0 && !isShipped && <Button variant="default" loading={restore.isRunning} onClick={ask}>Вернуть как поставляется</Button>}
        </>
      )}
    >
      {frozenOn === null && isReadOnly && <Note tone="neutral" title={catalogue.programme.state === 'closed' ? 'Год закрыт: его каталог не меняется.' : 'Каталог года меняет федеральный оператор.'} />}
      {frozenOn !== null && <Note tone="neutral" title={`Изменить нельзя: по этой форме работают с ${shortDate(frozenOn)}.`} />}
      <ProblemNote error={save.error ?? restore.error} />
      {!isReadOnly && <SegmentedControl className={classes.parts} aria-label="Часть формы" data={parts.map(({ value, label }) => ({ value, label }))} value={part} onChange={(value) => setPart(parts.find((one) => one.value === value)?.value ?? 'fields')} />}
      {part === 'fields' && (
        <div className={classes.cards}>
          {definition.fields.map((field, at) => (
            <FieldCard
              key={field.key} field={field} number={at + 1} isLast={at === definition.fields.length - 1} faults={words(faults.filter((fault) => fault.field === at && field.label !== ''))}
              onChange={(next) => set(withField(definition, at, next), `field ${at}`)} onMove={(by) => set(moved(definition, at, by))} onRemove={() => set(withoutField(definition, at))}
            />
          ))}
          <Menu position="bottom-start">
            <Menu.Target><Button variant="default" leftSection={<Icon name="plus" size={18} />}>Добавить вопрос</Button></Menu.Target>
            <Menu.Dropdown>{fieldKinds.map((kind) => <Menu.Item key={kind} onClick={() => set(withNewField(definition, kind))}>{fieldKindWords[kind]}</Menu.Item>)}</Menu.Dropdown>
          </Menu>
        </div>
      )}
      {part === 'checks' && <ChecksEditor definition={definition} onChange={(next) => set(next, 'checks')} faultsOf={(check) => words(faults.filter((fault) => fault.check === check))} />}
      {part === 'preview' && <FormFields definition={definition} answers={{}} onChange={() => undefined} faults={new Map()} isReadOnly />}
    </Page>
  )
}
