import { Button, Select, TextInput } from '@mantine/core'
import type { FactorSources } from '../../../domain/risks/factor-faults.ts'
import type { RiskFactor, RiskIndex } from '../../../domain/risks/risk-factor.ts'
import type { Question } from '../../../domain/surveys/questionnaire/question.ts'
import { questionsOf } from '../../../domain/surveys/questionnaire/questions-of.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { audienceNames } from '../catalogue-words.ts'
import { countedFields, dataItemOf, itemOf, shareOf } from './edit-factor.ts'
import classes from './Factor.module.css'
import { AnswerItemField, DataItemField, Weight } from './IndexItems.tsx'
import { answerItemInWords, dataItemInWords } from './item-words.ts'

type IndexCardProps = { factor: RiskFactor; index: RiskIndex; sources: FactorSources; faults: readonly string[]; isEdited: boolean; isReadOnly: boolean; onToggle: () => void; onChange: (index: RiskIndex) => void; onRemove: () => void }

/** One part of a factor: what it is made of, in words or in fields. */
export function IndexCard({ factor, index, sources, faults, isEdited, isReadOnly, onToggle, onChange, onRemove }: IndexCardProps) {
  const questions = index.source === 'answers' ? sources.questionnaires.filter(({ audience }) => audience === index.audience).flatMap(questionsOf) : []
  const name = index.name === '' ? 'Индекс без названия' : index.name
  return (
    <li className={classes.index}>
      <div className={classes.indexHead}>
        <div>
          <h3 className={classes.indexName}>{name}</h3>
          <p className={classes.quiet}>{index.source === 'answers' ? audienceNames[index.audience] : 'Данные школы'} · {shareOf(index.weight, factor.indices)} % направления</p>
        </div>
        {!isReadOnly && (
          <span className={classes.tools}>
            <Button variant="subtle" size="compact-sm" aria-label={`${isEdited ? 'Свернуть' : 'Изменить'}: ${name}`} aria-expanded={isEdited} onClick={onToggle}><Icon name={isEdited ? 'up' : 'pencil'} size={16} /></Button>
            <Button variant="subtle" size="compact-sm" aria-label={`Удалить: ${name}`} onClick={onRemove}><Icon name="bin" size={16} /></Button>
          </span>
        )}
      </div>
      {faults.length > 0 && <p className={classes.fault}>{faults.join(' ')}</p>}
      {isEdited && !isReadOnly ? <IndexFields index={index} questions={questions} sources={sources} onChange={onChange} /> : <IndexWords index={index} questions={questions} sources={sources} />}
    </li>
  )
}

type PartProps = { index: RiskIndex; questions: readonly Question[]; sources: FactorSources }

function IndexWords({ index, questions, sources }: PartProps) {
  const items = index.source === 'answers' ? index.items.map((item) => answerItemInWords(item, questions)) : index.items.map((item) => dataItemInWords(item, sources.schoolData))
  return <ul className={classes.words}>{items.map(({ asked, scores }) => <li key={asked}><span>{asked}</span> <span className={classes.quiet}>{scores}</span></li>)}</ul>
}

function IndexFields({ index, questions, sources, onChange }: PartProps & { onChange: (index: RiskIndex) => void }) {
  const choices = index.source === 'answers' ? questions.filter(({ kind }) => kind !== 'text' && kind !== 'order').map(({ key, text }) => ({ value: key, label: text.ru })) : countedFields(sources.schoolData)
  const add = (key: string | null) => {
    if (key === null) return
    if (index.source === 'school-data') return onChange({ ...index, items: [...index.items, dataItemOf(key)] })
    const question = questions.find((one) => one.key === key)
    if (question) onChange({ ...index, items: [...index.items, itemOf(question)] })
  }
  return (
    <div className={classes.fields}>
      <div className={classes.itemHead}>
        <TextInput className={classes.grows} label="Название индекса" maxLength={500} value={index.name} onChange={({ currentTarget }) => onChange({ ...index, name: currentTarget.value })} />
        <Weight value={index.weight} onChange={(weight) => onChange({ ...index, weight })} />
      </div>
      <ul className={classes.items}>
        {index.source === 'answers'
          ? index.items.map((item, at) => (
            // The same question can stand in an index twice, with other rows.
            // oxlint-disable-next-line react/no-array-index-key
            <AnswerItemField key={at} item={item} questions={questions} number={at + 1} onChange={(next) => onChange({ ...index, items: index.items.map((one, n) => (n === at ? next : one)) })} onRemove={() => onChange({ ...index, items: index.items.filter((_, n) => n !== at) })} />
          ))
          : index.items.map((item, at) => (
            // oxlint-disable-next-line react/no-array-index-key
            <DataItemField key={at} item={item} schoolData={sources.schoolData} number={at + 1} onChange={(next) => onChange({ ...index, items: index.items.map((one, n) => (n === at ? next : one)) })} onRemove={() => onChange({ ...index, items: index.items.filter((_, n) => n !== at) })} />
          ))}
      </ul>
      <Select aria-label={index.source === 'answers' ? 'Добавить вопрос' : 'Добавить показатель'} placeholder={index.source === 'answers' ? 'Добавить вопрос' : 'Добавить показатель'} searchable nothingFoundMessage="Ничего не найдено" data={choices} value={null} onChange={add} />
    </div>
  )
}
