import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { languageNames } from '../../../contract/language-names.ts'
import { sheetFaultWords } from '../../../contract/sheet-fault-words.ts'
import type { SheetAnswer, SheetAnswers } from '../../../domain/surveys/questionnaire/answers.ts'
import { askedQuestions } from '../../../domain/surveys/questionnaire/asked-questions.ts'
import type { Questionnaire } from '../../../domain/surveys/questionnaire/questionnaire.ts'
import type { Wording } from '../../../domain/surveys/questionnaire/wording.ts'
import { compileChecker } from '../../../domain/surveys/sheet/compile-checker.ts'
import classes from './Preview.module.css'
import { QuestionView } from './QuestionView.tsx'

/** The questionnaire on a phone, page by page, with the checker that will check it; what is answered here goes nowhere. */
export function QuestionnairePreview({ questionnaire }: { questionnaire: Questionnaire }) {
  const [answers, setAnswers] = useState<SheetAnswers>({})
  const [page, setPage] = useState(0)
  const [isTried, setTried] = useState(false)
  const [chosen, setLanguage] = useState('ru')
  const { languages, title, introduction, blocks } = questionnaire
  const language = languages.includes(chosen) ? chosen : 'ru'
  const said = (wording: Wording): string => wording[language] || wording.ru
  const check = useMemo(() => compileChecker(questionnaire), [questionnaire])
  const asked = askedQuestions(questionnaire, answers)
  const at = Math.min(page, Math.max(0, asked.length - 1))
  const current = asked[at]
  const checked = check(answers)
  const faults = isTried && !checked.isSound ? checked.faults : []
  const isPageSound = checked.isSound || !checked.faults.some(({ question }) => current?.questions.some(({ key }) => key === question))
  const answer = (key: string, value: SheetAnswer | null) => setAnswers(Object.fromEntries([...Object.entries(answers).filter(([one]) => one !== key), ...(value === null ? [] : [[key, value] as const])]))
  const goTo = (next: number) => { setTried(false); setPage(next) }
  const block = blocks.find(({ key }) => key === current?.key)
  return (
    <div className={classes.phone} lang={language}>
      {languages.length > 1 && <Select aria-label="Язык показа" size="xs" allowDeselect={false} data={languages.map((value) => ({ value, label: languageNames[value] ?? value }))} value={language} onChange={(value) => setLanguage(value ?? 'ru')} />}
      <p className={classes.title}>{said(title)}</p>
      {at === 0 && <p className={classes.introduction}>{said(introduction)}</p>}
      {current === undefined || block === undefined ? <p className={classes.introduction}>Добавьте вопросы, и анкета появится здесь.</p> : (
        <>
          <p className={classes.block}>{said(block.title)} <span className={classes.progress}>{at + 1} из {asked.length}</span></p>
          {current.questions.map((question) => (
            <QuestionView
              key={question.key} question={question} said={said} answer={answers[question.key]} onAnswer={(value) => answer(question.key, value)}
              fault={faults.filter((fault) => fault.question === question.key).map(sheetFaultWords)[0] ?? null}
            />
          ))}
          <div className={classes.buttons}>
            {at > 0 && <Button variant="default" onClick={() => goTo(at - 1)}>Назад</Button>}
            <Button onClick={() => (isPageSound && at + 1 < asked.length ? goTo(at + 1) : setTried(true))}>{at + 1 < asked.length ? 'Дальше' : 'Отправить'}</Button>
          </div>
          {isTried && checked.isSound && <p className={classes.introduction}>Лист ответов полон: {checked.bytes.length} байт.</p>}
        </>
      )}
    </div>
  )
}
