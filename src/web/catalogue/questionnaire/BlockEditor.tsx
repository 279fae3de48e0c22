import { Button, Menu } from '@mantine/core'
import type { QuestionnaireFault } from '../../../domain/surveys/questionnaire/questionnaire-faults.ts'
import type { QuestionChange } from '../../../domain/surveys/questionnaire/compare-questionnaires.ts'
import { questionnaireFaultInWords } from '../../../contract/questionnaire-words.ts'
import { questionKinds, type Question } from '../../../domain/surveys/questionnaire/question.ts'
import type { Questionnaire } from '../../../domain/surveys/questionnaire/questionnaire.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { questionKindNames } from '../catalogue-words.ts'
import { ConditionField } from './ConditionField.tsx'
import classes from './Editor.module.css'
import { withBlock, withMovedBlock, withMovedQuestion, withNewQuestion, withoutBlock, withoutQuestion, withQuestion } from './edit-questionnaire.ts'
import { QuestionCard } from './QuestionCard.tsx'
import { WordingField } from './WordingField.tsx'

type BlockEditorProps = {
  questionnaire: Questionnaire
  at: number
  /** Of all questions of the blocks before it. */
  earlier: readonly Question[]
  faults: readonly QuestionnaireFault[]
  /** Since the year before, by keys; empty where there was none. */
  changes: ReadonlyMap<string, QuestionChange>
  open: string | null
  isReadOnly: boolean
  onOpen: (key: string | null) => void
  onChange: (questionnaire: Questionnaire, tag?: string) => void
}

/** A page of the form: its name, its condition, its questions. */
export function BlockEditor({ questionnaire, at, earlier, faults, changes, open, isReadOnly, onOpen, onChange }: BlockEditorProps) {
  const block = questionnaire.blocks[at]
  if (block === undefined) return null
  const { languages, blocks } = questionnaire
  const own = faults.filter((fault) => fault.block === at)
  const words = (question: number | null) => [...new Set(own.filter((fault) => fault.question === question).map(questionnaireFaultInWords))]
  const blockFaults = words(null)
  return (
    <section className={classes.block} aria-label={`Блок ${at + 1}`}>
      <header className={classes.blockHead}>
        {isReadOnly ? <h2>{block.title.ru}</h2> : <WordingField label={`Блок ${at + 1}`} value={block.title} languages={languages} onChange={(title) => onChange(withBlock(questionnaire, at, { ...block, title }), `block ${at} title`)} />}
        {!isReadOnly && (
          <span className={classes.tools}>
            <Button variant="subtle" size="compact-sm" aria-label={`Поднять блок ${at + 1}`} disabled={at === 0} onClick={() => onChange(withMovedBlock(questionnaire, at, -1))}><Icon name="up" size={16} /></Button>
            <Button variant="subtle" size="compact-sm" aria-label={`Опустить блок ${at + 1}`} disabled={at === blocks.length - 1} onClick={() => onChange(withMovedBlock(questionnaire, at, 1))}><Icon name="down" size={16} /></Button>
            <Button variant="subtle" size="compact-sm" aria-label={`Удалить блок ${at + 1}`} onClick={() => onChange(withoutBlock(questionnaire, at))}><Icon name="bin" size={16} /></Button>
          </span>
        )}
      </header>
      {blockFaults.length > 0 && <p className={classes.fault}>{blockFaults.join(' ')}</p>}
      {!isReadOnly && <ConditionField what="block" when={block.when} earlier={earlier} onChange={(when) => onChange(withBlock(questionnaire, at, { ...block, when }), `block ${at} when`)} />}
      <ol className={classes.cards}>
        {block.questions.map((question, place) => (
          <QuestionCard
            // Keys can be edited, and two can be the same for a while.
            // oxlint-disable-next-line react/no-array-index-key
            key={`${at} ${place}`} question={question} number={earlier.length + place + 1} languages={languages} earlier={[...earlier, ...block.questions.slice(0, place)]} faults={words(place)} change={changes.get(question.key) ?? null}
            isOpen={open === `${at} ${place}`} isReadOnly={isReadOnly} onToggle={() => onOpen(open === `${at} ${place}` ? null : `${at} ${place}`)}
            onChange={(next) => onChange(withQuestion(questionnaire, { block: at, question: place }, next), `question ${at} ${place}`)}
            onMove={(by) => { onOpen(null); onChange(withMovedQuestion(questionnaire, { block: at, question: place }, by)) }}
            onRemove={() => { onOpen(null); onChange(withoutQuestion(questionnaire, { block: at, question: place })) }}
          />
        ))}
      </ol>
      {!isReadOnly && (
        <Menu position="bottom-start">
          <Menu.Target><Button variant="default" size="compact-sm" leftSection={<Icon name="plus" size={16} />}>Добавить вопрос</Button></Menu.Target>
          <Menu.Dropdown>
            {questionKinds.map((kind) => <Menu.Item key={kind} onClick={() => { onOpen(`${at} ${block.questions.length}`); onChange(withNewQuestion(questionnaire, at, kind)) }}>{questionKindNames[kind]}</Menu.Item>)}
          </Menu.Dropdown>
        </Menu>
      )}
    </section>
  )
}
