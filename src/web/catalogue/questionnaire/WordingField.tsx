import { Textarea, TextInput } from '@mantine/core'
import { languageNames } from '../../../contract/language-names.ts'
import type { Wording } from '../../../domain/surveys/questionnaire/wording.ts'
import classes from './Editor.module.css'

type WordingFieldProps = {
  label: string
  /** The label is only for those who listen: what stands around says it to the eye. */
  isLabelHidden?: boolean
  value: Wording
  languages: readonly string[]
  isLong?: boolean
  onChange: (value: Wording) => void
}

/** The same words in each language of the questionnaire, side by side. */
export function WordingField({ label, isLabelHidden = false, value, languages, isLong = false, onChange }: WordingFieldProps) {
  return (
    <div className={classes.languages}>
      {languages.map((language) => {
        const name = languages.length === 1 ? label : `${label}, ${languageNames[language] ?? language}`
        const props = {
          ...(isLabelHidden ? { 'aria-label': name } : { label: name }), lang: language, maxLength: 2_000, value: value[language] ?? '',
          ...(language === 'ru' ? {} : { placeholder: value.ru }),
        }
        const set = (text: string) => onChange(language === 'ru' ? { ...value, ru: text } : { ...value, [language]: text })
        return isLong
          ? <Textarea key={language} {...props} autosize minRows={2} onChange={({ currentTarget }) => set(currentTarget.value)} />
          : <TextInput key={language} {...props} onChange={({ currentTarget }) => set(currentTarget.value)} />
      })}
    </div>
  )
}
