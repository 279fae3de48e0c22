import { Button, Checkbox, TextInput } from '@mantine/core'
import type { Option } from '../../../domain/surveys/questionnaire/question.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import classes from './Editor.module.css'
import { blankOption, moved } from './edit-questionnaire.ts'
import { WordingField } from './WordingField.tsx'

type OptionsFieldProps = {
  legend: string
  one: string
  start?: 'o' | 'r'
  options: readonly Option[]
  languages: readonly string[]
  /** Codes of those that stand alone; null where that means nothing. */
  alone?: readonly string[] | null
  onChange: (options: Option[]) => void
  onAlone?: (codes: string[]) => void
}

/** Options, or rows of a table: their words, their order, their codes. */
export function OptionsField({ legend, one, start = 'o', options, languages, alone = null, onChange, onAlone }: OptionsFieldProps) {
  const set = (at: number, option: Option) => onChange(options.map((each, n) => (n === at ? option : each)))
  return (
    <fieldset className={classes.list}>
      <legend>{legend}</legend>
      {options.map((option, at) => (
        // Codes can be edited, and two can be the same for a while.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at} className={classes.option}>
          <WordingField isLabelHidden label={`${one} ${at + 1}`} value={option.label} languages={languages} onChange={(label) => set(at, { ...option, label })} />
          <TextInput className={classes.code} aria-label={`Код: ${one.toLowerCase()} ${at + 1}`} title="Код: по нему ответ находят в таблицах и факторах" maxLength={40} value={option.code} onChange={({ currentTarget }) => set(at, { ...option, code: currentTarget.value })} />
          {alone !== null && onAlone && <Checkbox label="отдельно" aria-label={`${one} ${at + 1} отмечают отдельно от других`} checked={alone.includes(option.code)} onChange={({ currentTarget }) => onAlone(currentTarget.checked ? [...alone, option.code] : alone.filter((code) => code !== option.code))} />}
          <span className={classes.tools}>
            <Button variant="subtle" size="compact-sm" aria-label={`Поднять: ${one.toLowerCase()} ${at + 1}`} disabled={at === 0} onClick={() => onChange(moved(options, at, -1))}><Icon name="up" size={16} /></Button>
            <Button variant="subtle" size="compact-sm" aria-label={`Убрать: ${one.toLowerCase()} ${at + 1}`} onClick={() => onChange(options.filter((_, n) => n !== at))}><Icon name="bin" size={16} /></Button>
          </span>
        </div>
      ))}
      <Button variant="subtle" size="compact-sm" leftSection={<Icon name="plus" size={16} />} onClick={() => onChange([...options, blankOption(options, start)])}>Добавить: {one.toLowerCase()}</Button>
    </fieldset>
  )
}
