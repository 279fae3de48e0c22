import { Button, Menu, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { changeForm, type FormReply } from '../../../contract/data-forms.ts'
import { definitionFaultWords } from '../../../contract/form-fault-words.ts'
import { definitionFaults } from '../../../domain/data-forms/definition-faults.ts'
import { checkForm } from '../../../domain/data-forms/check-form.ts'
import { cleanAnswers } from '../../../domain/data-forms/clean-answers.ts'
import type { Answers, FormDefinition } from '../../../domain/data-forms/form-definition.ts'
import { fieldKinds } from '../../../domain/data-forms/form-field.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { ButtonLink, TextLink } from '../../kit/parts/links.tsx'
import { Note } from '../../kit/parts/Note.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { useLeaveGuard } from '../../kit/parts/use-leave-guard.ts'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { paths } from '../../paths.ts'
import { faultsAt } from '../filling/faults-at.ts'
import { FormFields } from '../filling/FormFields.tsx'
import { formQuery, formsKey } from '../form.queries.ts'
import { fieldKindWords } from '../form-words.ts'
import { ChecksEditor } from './ChecksEditor.tsx'
import classes from './Editor.module.css'
import { moved, withField, withNewField, withoutField } from './edit-definition.ts'
import { FieldCard } from './FieldCard.tsx'
import { FormSettings, type Settings } from './FormSettings.tsx'

const route = getRouteApi('/forms/$id/edit')
const parts = [{ value: 'fields', label: 'Вопросы' }, { value: 'checks', label: 'Проверки' }, { value: 'settings', label: 'У кого и когда' }, { value: 'preview', label: 'Как увидят' }] as const
type Part = (typeof parts)[number]['value']

export function FormEditorPage() {
  const { id } = route.useParams()
  const [part, setPart] = useState<Part>('fields')
  const { data: form, error, refetch } = useQuery({ ...formQuery(id), refetchOnWindowFocus: false })
  const above = <TextLink {...paths.form(id)}>{form?.title ?? 'Форма'}</TextLink>
  if (!form) return <Page title="Редактор формы" width="text" above={above}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={10} />}</Page>
  if (!form.may.includes('edit')) return <Page title="Редактор формы" width="text" above={above}><Note tone="neutral" title="Форму уже нельзя изменить.">Вопросы открытой формы заморожены, чтобы ответы не потеряли смысл. Создайте новую форму и возьмите вопросы из этой.</Note></Page>
  return <Editor key={form.version} form={form} part={part} onPart={setPart} />
}

function Editor({ form, part, onPart }: { form: FormReply; part: Part; onPart: (part: Part) => void }) {
  const { id, version } = form
  const [definition, setDefinition] = useState<FormDefinition>(form.definition)
  const [settings, setSettings] = useState<Settings>(() => settingsOf(form))
  const { run, isRunning, error } = useCommand(changeForm, { renews: [formsKey], onDone: () => tell('Черновик сохранён.') })
  const isChanged = definition !== form.definition || JSON.stringify(settings) !== JSON.stringify(settingsOf(form))
  useLeaveGuard(isChanged)
  const faults = definitionFaults(definition)
  const words = (found: typeof faults) => found.map(({ code }) => definitionFaultWords[code])
  const save = () => run({ params: { id }, body: { version, ...settings, title: settings.title.trim() === '' ? form.title : settings.title, definition } })
  return (
    <Page
      title="Редактор формы" width="text" above={<TextLink {...paths.form(id)}>{form.title}</TextLink>} lead="Пока форма — черновик, её видят только те, кто её готовит."
      actions={<><Button loading={isRunning} disabled={!isChanged} onClick={save}>Сохранить</Button><ButtonLink variant="default" {...paths.form(id)}>К форме</ButtonLink></>}
    >
      <SegmentedControl className={classes.parts} aria-label="Часть формы" data={parts.map(({ value, label }) => ({ value, label }))} value={part} onChange={(chosen) => onPart(parts.find(({ value }) => value === chosen)?.value ?? 'fields')} />
      <ProblemNote error={error} />
      {part === 'fields' && (
        <div className={classes.cards}>
          {definition.fields.map((field, at) => (
            <FieldCard
              key={field.key} field={field} number={at + 1} isLast={at === definition.fields.length - 1} faults={words(faults.filter((fault) => fault.field === at && field.label !== ''))}
              onChange={(next) => setDefinition(withField(definition, at, next))} onMove={(by) => setDefinition(moved(definition, at, by))} onRemove={() => setDefinition(withoutField(definition, at))}
            />
          ))}
          <Menu position="bottom-start">
            <Menu.Target><Button variant="default" leftSection={<Icon name="plus" size={18} />}>Добавить вопрос</Button></Menu.Target>
            <Menu.Dropdown>{fieldKinds.map((kind) => <Menu.Item key={kind} onClick={() => setDefinition(withNewField(definition, kind))}>{fieldKindWords[kind]}</Menu.Item>)}</Menu.Dropdown>
          </Menu>
        </div>
      )}
      {part === 'checks' && <ChecksEditor definition={definition} onChange={setDefinition} faultsOf={(check) => words(faults.filter((fault) => fault.check === check))} />}
      {part === 'settings' && <FormSettings value={settings} onChange={setSettings} />}
      {part === 'preview' && <Preview definition={definition} />}
    </Page>
  )
}

/** The form as those will see it who fill it; what is typed here goes nowhere. */
function Preview({ definition }: { definition: FormDefinition }) {
  const [answers, setAnswers] = useState<Answers>({})
  const faults = checkForm(definition, cleanAnswers(definition, answers))
  if (definition.fields.length === 0) return <p className={classes.quiet}>Добавьте вопросы, и форма появится здесь.</p>
  return <FormFields definition={definition} answers={answers} onChange={setAnswers} faults={faultsAt(faults, definition, { isTried: false })} isReadOnly={false} />
}

function settingsOf({ title, purpose, population, programmeId, opensOn, dueOn }: FormReply): Settings {
  return { title, purpose, population, programmeId, opensOn, dueOn }
}
