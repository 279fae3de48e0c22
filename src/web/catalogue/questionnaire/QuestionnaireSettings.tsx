import { MultiSelect, TagsInput } from '@mantine/core'
import { languageNames } from '../../../contract/language-names.ts'
import type { Questionnaire } from '../../../domain/surveys/questionnaire/questionnaire.ts'
import classes from './Editor.module.css'
import { WordingField } from './WordingField.tsx'

const languageChoices = Object.entries(languageNames).filter(([code]) => code !== 'ru').map(([value, label]) => ({ value, label }))
const gradeChoices = Array.from({ length: 11 }, (_, at) => String(at + 1))

/** What the questionnaire is called, in which languages it stands, which classes it asks. */
export function QuestionnaireSettings({ questionnaire, onChange }: { questionnaire: Questionnaire; onChange: (questionnaire: Questionnaire, tag?: string) => void }) {
  const { title, introduction, languages, grades, audience } = questionnaire
  return (
    <div className={classes.fields}>
      <WordingField label="Название" value={title} languages={languages} onChange={(next) => onChange({ ...questionnaire, title: next }, 'title')} />
      <WordingField isLong label="Вступление" value={introduction} languages={languages} onChange={(next) => onChange({ ...questionnaire, introduction: next }, 'introduction')} />
      <MultiSelect
        label="Языки рядом с русским" description="Отвечающий выбирает язык; переведено должно быть всё" searchable nothingFoundMessage="Такого языка нет" data={languageChoices}
        value={languages.filter((language) => language !== 'ru')} onChange={(chosen) => onChange({ ...questionnaire, languages: ['ru', ...chosen] })}
      />
      {(audience === 'pupil' || audience === 'parent') && (
        <TagsInput label="Классы" description="Ученики (или их родители) каких классов отвечают" data={gradeChoices} value={grades.map(String)} onChange={(chosen) => onChange({ ...questionnaire, grades: chosen.map(Number).filter((grade) => Number.isInteger(grade) && grade >= 1 && grade <= 12).toSorted((one, other) => one - other) })} />
      )}
    </div>
  )
}
