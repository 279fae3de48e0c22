import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core'
import type { DocumentKind } from '../../../domain/programme-documents/document-kind.ts'
import { fieldKinds, type TemplateField } from '../../../domain/programme-documents/document-template.ts'
import { prefillSources } from '../../../domain/programme-documents/prefill-source.ts'
import { fieldKindsOf, prefillsOf } from '../../../domain/programme-documents/template-choices.ts'
import { CardMoves } from '../entry/CardMoves.tsx'
import classes from '../entry/Entry.module.css'
import { ofKind } from './edit-template.ts'
import { fieldKindWords, prefillWords } from './template-words.ts'

type Props = { field: TemplateField; /** «поле 2.1». */ name: string; isFirst: boolean; isLast: boolean; document: DocumentKind; onChange: (changed: Partial<TemplateField>) => void; onMove: (by: -1 | 1) => void; onRemove: () => void }

export function TemplateFieldCard({ field, name, isFirst, isLast, document, onChange, onMove, onRemove }: Props) {
  const { title, hint, kind, isRequired, least, prefill } = field
  const prefills = prefillsOf[kind]
  return (
    <li className={classes.card}>
      <TextInput label={`Название: ${name}`} maxLength={300} value={title} onChange={({ currentTarget }) => onChange({ title: currentTarget.value })} />
      <Textarea label="Подсказка школе" autosize maxLength={2_000} value={hint ?? ''} onChange={({ currentTarget }) => onChange({ hint: currentTarget.value === '' ? null : currentTarget.value })} />
      <div className={classes.fields}>
        <NativeSelect label="Что в нём" value={kind} data={fieldKindsOf(document).map((value) => ({ value, label: fieldKindWords[value] }))} onChange={({ currentTarget }) => onChange(ofKind(field, fieldKinds.find((one) => one === currentTarget.value) ?? kind))} />
        {kind !== 'stage' && kind !== 'date' && kind !== 'number' && <NumberInput label={kind === 'text' ? 'Не меньше, знаков' : 'Не меньше, строк'} min={0} max={10_000} clampBehavior="strict" allowDecimal={false} value={least} onChange={(value) => { if (typeof value === 'number') onChange({ least: value }) }} />}
        {prefills.length > 0 && <NativeSelect label="С чего начинается" value={prefill ?? ''} data={[{ value: '', label: 'пустым' }, ...prefills.map((value) => ({ value, label: prefillWords[value] }))]} onChange={({ currentTarget }) => onChange({ prefill: prefillSources.find((one) => one === currentTarget.value) ?? null })} />}
      </div>
      {kind !== 'stage' && <Checkbox label="Без него документ не отправить" checked={isRequired} onChange={({ currentTarget }) => onChange({ isRequired: currentTarget.checked })} />}
      <CardMoves name={name} isFirst={isFirst} isLast={isLast} onMove={onMove} onRemove={onRemove} />
    </li>
  )
}
