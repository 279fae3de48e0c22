import { Button, SegmentedControl } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { changeEntry, restoreEntry, type CatalogueEntryReply, type CatalogueReply, type QuestionnaireFileReply } from '../../../contract/catalogue.ts'
import { questionnaireFaultInWords } from '../../../contract/questionnaire-words.ts'
import { compareQuestionnaires, type QuestionChange } from '../../../domain/surveys/questionnaire/compare-questionnaires.ts'
import { questionnaireFaults } from '../../../domain/surveys/questionnaire/questionnaire-faults.ts'
import type { Questionnaire } from '../../../domain/surveys/questionnaire/questionnaire.ts'
import { questionsOf } from '../../../domain/surveys/questionnaire/questions-of.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { askToConfirm } from '../../kit/parts/confirm.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Note } from '../../kit/parts/Note.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { useLeaveGuard } from '../../kit/parts/use-leave-guard.ts'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { shortDate } from '../../kit/words/dates.ts'
import { remarkForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { catalogueKey, catalogueQuery } from '../catalogue.queries.ts'
import { EntryMarks } from '../EntryMarks.tsx'
import { QuestionnairePreview } from '../preview/QuestionnairePreview.tsx'
import { useHistory } from '../use-history.ts'
import { BlockEditor } from './BlockEditor.tsx'
import classes from './Editor.module.css'
import { QuestionnaireFile } from './QuestionnaireFile.tsx'
import { withNewBlock } from './edit-questionnaire.ts'
import { QuestionnaireSettings } from './QuestionnaireSettings.tsx'

const route = getRouteApi('/programmes/$id/catalogue/questionnaires/$code')
const parts = [{ value: 'questions', label: 'Вопросы' }, { value: 'settings', label: 'Название и языки' }, { value: 'preview', label: 'Как увидят' }] as const
type Part = (typeof parts)[number]['value']
type Entry = Extract<CatalogueEntryReply, { kind: 'questionnaire' }>

export function QuestionnairePage() {
  const { id, code } = route.useParams()
  const { data, error, refetch } = useQuery(catalogueQuery(id))
  const [loaded, setLoaded] = useState<QuestionnaireFileReply | null>(null)
  const entry = data?.items.find((one): one is Entry => one.kind === 'questionnaire' && one.code === code)
  const above = <TextLink {...paths.catalogue(id)}>Анкеты{data ? `, ${data.programme.year} год` : ''}</TextLink>
  if (!data || !entry) {
    return (
      <Page title="Анкета" width="text" above={above}>
        {data ? <Note tone="neutral" title="Такой анкеты в этом году нет." /> : error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={12} />}
      </Page>
    )
  }
  return <Editor key={entry.version} id={id} entry={entry} catalogue={data} loaded={loaded} onLoaded={setLoaded} />
}

type EditorProps = { id: string; entry: Entry; catalogue: CatalogueReply; loaded: QuestionnaireFileReply | null; onLoaded: (reply: QuestionnaireFileReply | null) => void }

function Editor({ id, entry, catalogue, loaded, onLoaded }: EditorProps) {
  const { code, version, position, frozenOn, isShipped } = entry
  const isReadOnly = !catalogue.may.manage || frozenOn !== null
  const history = useHistory<Questionnaire>(entry.definition)
  const questionnaire = history.value
  const [part, setPart] = useState<Part>('questions')
  const [open, setOpen] = useState<string | null>(null)
  const hasRoom = useMediaQuery('(min-width: 75em)') ?? true
  const save = useCommand(changeEntry, { renews: [catalogueKey], onDone: () => tell('Анкета сохранена.') })
  const restore = useCommand(restoreEntry, { renews: [catalogueKey], onDone: () => tell('Анкета снова такая, как поставляется.') })
  const isChanged = questionnaire !== entry.definition
  const comparison = useComparison(catalogue, code, questionnaire)
  useLeaveGuard(isChanged)
  const faults = questionnaireFaults(questionnaire)
  const whole = [...new Set(faults.filter(({ block }) => block === null).map(questionnaireFaultInWords))]
  const change = (next: Questionnaire, tag?: string) => history.set(next, tag ?? null)
  const shown = hasRoom && part === 'preview' ? 'questions' : part
  const ask = () => askToConfirm({ title: 'Вернуть поставляемый текст?', text: 'Всё, что изменено в этой анкете, пропадёт.', confirm: 'Вернуть', onConfirm: () => restore.run({ params: { id }, body: { kind: 'questionnaire', code, version } }) })
  return (
    <Page
      title={questionnaire.title.ru === '' ? 'Анкета' : questionnaire.title.ru} width="wide" above={<span className={classes.above}><TextLink {...paths.catalogue(id)}>Анкеты, {catalogue.programme.year} год</TextLink><EntryMarks entry={{ isShipped: isShipped && !isChanged, frozenOn, faults: faults.length }} /></span>}
      actions={isReadOnly ? undefined : (
        <>
          <Button loading={save.isRunning} disabled={!isChanged} onClick={() => save.run({ params: { id }, body: { code, version, position, entry: { kind: 'questionnaire', definition: questionnaire } } })}>Сохранить</Button>
          <Button variant="default" aria-label="Отменить правку" disabled={!history.canUndo} onClick={history.undo}><Icon name="undo" size={18} /></Button>
          <Button variant="default" aria-label="Повторить правку" disabled={!history.canRedo} onClick={history.redo}><Icon name="redo" size={18} /></Button>
          {version > 0 && !isShipped && <Button variant="default" loading={restore.isRunning} onClick={ask}>Вернуть поставляемую</Button>}
        </>
      )}
    >
      {frozenOn !== null && <Note tone="neutral" title={`Изменить нельзя: по этой анкете работают с ${shortDate(frozenOn)}.`}>Ответы должны относиться к одним и тем же вопросам. Изменённую анкету можно подготовить для следующего года.</Note>}
      <ProblemNote error={save.error ?? restore.error} />
      <QuestionnaireFile id={id} code={code} version={version} mayLoad={!isReadOnly} isChanged={isChanged} reply={loaded} onReply={onLoaded} />
      {comparison !== null && comparison.gone.length > 0 && <p className={classes.quiet}>Спрашивалось в {comparison.year} году, а теперь нет: {comparison.gone.map((text) => `«${text}»`).join(', ')}.</p>}
      {whole.length > 0 && <p role="alert" className={classes.fault}>{whole.join(' ')}</p>}
      {!isReadOnly && faults.length > 0 && <p className={classes.quiet}>Сохранить можно и так, но открыть анкетирование — только без замечаний: сейчас {counted(faults.length, remarkForms)}.</p>}
      <SegmentedControl className={classes.parts} aria-label="Часть анкеты" data={parts.filter(({ value }) => (value !== 'preview' || !hasRoom) && (value !== 'settings' || !isReadOnly)).map(({ value, label }) => ({ value, label }))} value={shown} onChange={(chosen) => setPart(parts.find(({ value }) => value === chosen)?.value ?? 'questions')} />
      <div className={classes.columns}>
        <div>
          {shown === 'questions' && (
            <div className={classes.blocks}>
              {questionnaire.blocks.map((_, at) => (
                // Keys of blocks can be the same for a while.
                // oxlint-disable-next-line react/no-array-index-key
                <BlockEditor key={at} questionnaire={questionnaire} at={at} earlier={questionsOf({ blocks: questionnaire.blocks.slice(0, at) })} faults={faults} changes={comparison?.changes ?? noChanges} open={open} isReadOnly={isReadOnly} onOpen={setOpen} onChange={change} />
              ))}
              {!isReadOnly && <div><Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={() => change(withNewBlock(questionnaire))}>Добавить блок</Button></div>}
            </div>
          )}
          {shown === 'settings' && <QuestionnaireSettings questionnaire={questionnaire} onChange={change} />}
          {shown === 'preview' && <QuestionnairePreview questionnaire={questionnaire} />}
        </div>
        {hasRoom && <aside className={classes.aside} aria-label="Как увидит отвечающий"><QuestionnairePreview questionnaire={questionnaire} /></aside>}
      </div>
    </Page>
  )
}

const noChanges: ReadonlyMap<string, QuestionChange> = new Map()

/** What became of the questionnaire since the year before, where that year asked the same people by it. */
function useComparison({ previous }: CatalogueReply, code: string, questionnaire: Questionnaire): { year: number; changes: ReadonlyMap<string, QuestionChange>; gone: string[] } | null {
  const { data } = useQuery({ ...catalogueQuery(previous?.id ?? ''), enabled: previous !== null })
  const entry = data?.items.find((one): one is Entry => one.kind === 'questionnaire' && one.code === code)
  if (previous === null || !entry) return null
  const { questions, gone } = compareQuestionnaires(entry.definition, questionnaire)
  const texts = new Map(questionsOf(entry.definition).map(({ key, text }) => [key, text.ru]))
  return { year: previous.year, changes: new Map(questions.map(({ key, change }) => [key, change])), gone: gone.map((key) => texts.get(key) ?? key) }
}
