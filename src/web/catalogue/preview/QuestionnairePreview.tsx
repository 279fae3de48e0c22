import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { languageNames } from '../../../contract/language-names.ts'
import { sheetFaultWords } from '../../../contract/sheet-fault-words.ts'
import { answersOf, fieldsOf, type FormFields } from '../../../domain/surveys/form/form-fields.ts'
import { formPart } from '../../../domain/surveys/form/form-part.ts'
import type { SheetAnswers } from '../../../domain/surveys/questionnaire/answers.ts'
import { askedQuestions } from '../../../domain/surveys/questionnaire/asked-questions.ts'
import type { Questionnaire } from '../../../domain/surveys/questionnaire/questionnaire.ts'
import { compileChecker } from '../../../domain/surveys/sheet/compile-checker.ts'
import type { SheetFault } from '../../../domain/surveys/sheet/sheet-fault.ts'
import { respondStyleQuery } from './respond-style.ts'
import classes from './Preview.module.css'

const nothing: FormFields = new Map()

/** The respondent's own form at the width of a phone: drawn and checked by what draws and checks it in earnest. What is answered here goes nowhere. */
export function QuestionnairePreview({ questionnaire: edited }: { questionnaire: Questionnaire }) {
  const questionnaire = useDeferredValue(edited)
  const { data: style } = useQuery(respondStyleQuery)
  const phone = useRef<HTMLIFrameElement>(null)
  const given = useRef<FormFields>(nothing)
  const [isReady, setReady] = useState(false)
  const [page, setPage] = useState(0)
  const [faults, setFaults] = useState<readonly SheetFault[]>([])
  const [message, setMessage] = useState<string | null>(null)
  const [chosen, setLanguage] = useState('ru')
  const language = questionnaire.languages.includes(chosen) ? chosen : 'ru'
  const check = useMemo(() => compileChecker(questionnaire), [questionnaire])
  const [answers, setAnswers] = useState<SheetAnswers>({})
  const asked = askedQuestions(questionnaire, answers)
  const count = Math.max(1, asked.length)
  const at = Math.max(0, Math.min(page, count - 1))

  useEffect(() => {
    const inside = phone.current?.contentDocument?.querySelector<HTMLElement>('#page')
    if (!isReady || !inside) return undefined
    inside.innerHTML = formPart({ code: '', receipt: '', questionnaireId: 0, definition: { ...questionnaire, languages: [language] }, language, given: given.current, faults, tell: sheetFaultWords }).text
    const form = inside.querySelector('form')
    if (form === null) return undefined
    form.classList.add('live')
    const answer = () => {
      given.current = fieldsOf([...new FormData(form)].map(([name, value]) => [name, String(value)] as const))
      setAnswers(answersOf(questionnaire, given.current))
      showPage(form, questionnaire, given.current, at)
    }
    showPage(form, questionnaire, given.current, at)
    // Nothing is sent from here.
    const keep = (event: Event) => event.preventDefault()
    form.addEventListener('input', answer)
    form.addEventListener('submit', keep)
    return () => {
      form.removeEventListener('input', answer)
      form.removeEventListener('submit', keep)
    }
  }, [isReady, questionnaire, language, faults, at])

  const turn = (by: -1 | 1) => {
    const checked = check(answers)
    const here = new Set(asked[at]?.questions.map(({ key }) => key))
    const found = checked.isSound || by === -1 ? [] : checked.faults.filter(({ question }) => here.has(question))
    setFaults(found)
    setMessage(by === 1 && found.length === 0 && at + 1 >= count ? checked.isSound ? `Анкета заполнена: лист ответов — ${checked.bytes.length} байт.` : 'На других страницах ещё есть вопросы без ответа.' : null)
    if (found.length === 0 && at + by >= 0 && at + by < count) setPage(at + by)
  }
  if (style === undefined) return null
  return (
    <div className={classes.phone}>
      {questionnaire.languages.length > 1 && <Select aria-label="Язык показа" size="xs" allowDeselect={false} data={questionnaire.languages.map((value) => ({ value, label: languageNames[value] ?? value }))} value={language} onChange={(value) => setLanguage(value ?? 'ru')} />}
      <iframe ref={phone} className={classes.screen} title="Анкета на телефоне" sandbox="allow-same-origin" srcDoc={pageOf(style)} onLoad={() => setReady(true)} />
      <div className={classes.buttons}>
        <span className={classes.progress} aria-live="polite">{message ?? `Страница ${at + 1} из ${count}`}</span>
        {at > 0 && <Button variant="default" onClick={() => turn(-1)}>Назад</Button>}
        <Button onClick={() => turn(1)}>{at + 1 < count ? 'Дальше' : 'Проверить'}</Button>
      </div>
    </div>
  )
}

/** One block of what is asked, as the respondent's program shows it. */
function showPage(form: HTMLFormElement, questionnaire: Questionnaire, given: FormFields, at: number): void {
  const blocks = askedQuestions(questionnaire, answersOf(questionnaire, given))
  const keys = new Set(blocks.flatMap(({ questions }) => questions.map(({ key }) => key)))
  for (const question of form.querySelectorAll<HTMLElement>('[data-question]')) question.hidden = !keys.has(question.dataset['question'] ?? '')
  for (const section of form.querySelectorAll<HTMLElement>('section')) section.hidden = section.dataset['block'] !== blocks[at]?.key
  for (const intro of form.querySelectorAll<HTMLElement>(':scope > h1, :scope > p:not(.last)')) intro.hidden = at > 0
  for (const last of form.querySelectorAll<HTMLElement>('.last')) last.hidden = true
}

function pageOf(style: string): string {
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Анкета</title><style>${style}</style></head><body><main id="page"></main></body></html>`
}
