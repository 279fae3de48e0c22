import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import type { DocumentReply } from '../../../contract/programme-documents.ts'
import { targetSources, type DocumentTarget } from '../../../domain/programme-documents/document-content.ts'
import { targetSourceWords } from '../document-words.ts'
import { DropRow } from './DropRow.tsx'
import classes from '../Documents.module.css'

type Measurable = DocumentReply['measurable'][number]
type Props = { at: number; row: DocumentTarget; measurable: readonly Measurable[]; set: (name: string, next: unknown) => void; onDrop: () => void }

const number = (value: string | number) => (typeof value === 'number' ? value : null)

/** What is to change, from how much to how much; whence it will be known is chosen, where Opora itself measures it. */
export function TargetRow({ at, row, measurable, set, onDrop }: Props) {
  const { text, unit, from, to, by, source, index } = row
  const choices = measurable.filter((one) => one.source === source)
  const choose = (chosen: string) => {
    const found = choices.find((one) => one.index === chosen)
    set('index', chosen)
    if (found === undefined) return
    if (text.trim() === '') set('text', found.text)
    set('unit', found.unit)
    if (found.value !== null) set('from', found.value)
  }
  const fromSource = (value: string) => {
    set('source', value)
    set('index', '')
  }
  return (
    <div className={classes.row}>
      <TextInput label={`Показатель ${at + 1}`} value={text} onChange={({ currentTarget }) => set('text', currentTarget.value)} />
      <div className={classes.cells}>
        <NumberInput label="Было" decimalSeparator="," value={from ?? ''} onChange={(value) => set('from', number(value))} />
        <NumberInput label="Станет" decimalSeparator="," value={to ?? ''} onChange={(value) => set('to', number(value))} />
        <TextInput label="Единица" value={unit} onChange={({ currentTarget }) => set('unit', currentTarget.value)} />
        <TextInput type="date" label="К какому дню" value={by ?? ''} onChange={({ currentTarget }) => set('by', currentTarget.value === '' ? null : currentTarget.value)} />
        <NativeSelect label="Откуда значение" value={source} onChange={({ currentTarget }) => fromSource(currentTarget.value)} data={targetSources.map((value) => ({ value, label: targetSourceWords[value] }))} />
        {source !== 'stated' && (
          <NativeSelect
            label="Чем измеряется" value={index} onChange={({ currentTarget }) => choose(currentTarget.value)}
            data={[{ value: '', label: 'не выбрано' }, ...choices.map((one) => ({ value: one.index, label: one.text })), ...(index === '' || choices.some((one) => one.index === index) ? [] : [{ value: index, label: text === '' ? index : text }])]}
          />
        )}
      </div>
      <DropRow at={at} onDrop={onDrop} />
    </div>
  )
}
