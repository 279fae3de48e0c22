import { useId, type ReactNode } from 'react'
import type { SheetAnswer } from '../../domain/surveys/questionnaire/answers.ts'
import type { Question } from '../../domain/surveys/questionnaire/question.ts'
import type { Wording } from '../../domain/surveys/questionnaire/wording.ts'
import classes from './QuestionView.module.css'

type QuestionViewProps = { question: Question; said: (wording: Wording) => string; answer: SheetAnswer | undefined; fault: string | null; onAnswer: (answer: SheetAnswer | null) => void }

/** One question as it stands on a phone. */
export function QuestionView(props: QuestionViewProps) {
  const { question, said, fault } = props
  const name = useId()
  return (
    <fieldset className={classes.question}>
      <legend>{said(question.text)}{question.isRequired ? '' : ' (можно пропустить)'}</legend>
      {question.hint !== null && <p className={classes.hint}>{said(question.hint)}</p>}
      <Answers {...props} name={name} />
      {fault !== null && <p role="alert" className={classes.fault}>{fault}</p>}
    </fieldset>
  )
}

function Answers({ question, said, answer, onAnswer, name }: QuestionViewProps & { name: string }): ReactNode {
  switch (question.kind) {
    case 'single': return question.options.map(({ code, label }) => <Choice key={code} type="radio" name={name} label={said(label)} isChosen={answer === code} onChoose={() => onAnswer(code)} />)
    case 'several': {
      const chosen = Array.isArray(answer) ? answer.map(String) : []
      const toggle = (code: string) => (chosen.includes(code) ? chosen.filter((one) => one !== code) : question.exclusive.includes(code) ? [code] : [...chosen.filter((one) => !question.exclusive.includes(one)), code])
      return question.options.map(({ code, label }) => <Choice key={code} type="checkbox" name={name} label={said(label)} isChosen={chosen.includes(code)} onChoose={() => { const next = toggle(code); onAnswer(next.length === 0 ? null : next) }} />)
    }
    case 'scale': return (
      <>
        <div className={classes.points}>
          {Array.from({ length: Math.min(101, Math.max(0, question.to - question.from + 1)) }, (_, n) => question.from + n).map((point) => (
            <label key={point} className={classes.point}><input type="radio" name={name} checked={answer === point} onChange={() => onAnswer(point)} /><span>{point}</span></label>
          ))}
        </div>
        <p className={classes.ends}><span>{said(question.low)}</span><span>{said(question.high)}</span></p>
      </>
    )
    case 'matrix': {
      const rows = typeof answer === 'object' && !Array.isArray(answer) ? answer as Readonly<Record<string, string>> : {}
      return question.rows.map((row) => (
        <fieldset key={row.code} className={classes.row}>
          <legend>{said(row.label)}</legend>
          {question.options.map(({ code, label }) => <Choice key={code} type="radio" name={`${name} ${row.code}`} label={said(label)} isChosen={rows[row.code] === code} onChoose={() => onAnswer({ ...rows, [row.code]: code })} />)}
        </fieldset>
      ))
    }
    case 'number': return (
      <label className={classes.typed}>
        <input inputMode="decimal" aria-label={said(question.text)} defaultValue={typeof answer === 'number' ? String(answer).replace('.', ',') : ''} onChange={({ currentTarget: { value } }) => onAnswer(numberOf(value))} />
        {question.unit !== null && <span>{said(question.unit)}</span>}
      </label>
    )
    case 'order': {
      const order = Array.isArray(answer) ? answer.map(String) : []
      const toggle = (code: string) => (order.includes(code) ? order.filter((one) => one !== code) : [...order, code])
      return question.options.map(({ code, label }) => (
        <button key={code} type="button" className={classes.place} aria-pressed={order.includes(code)} onClick={() => { const next = toggle(code); onAnswer(next.length === 0 ? null : next) }}>
          <span className={classes.placeNumber}>{order.includes(code) ? order.indexOf(code) + 1 : ''}</span>{said(label)}
        </button>
      ))
    }
    case 'text': return <textarea className={classes.text} rows={3} maxLength={question.longest} aria-label={said(question.text)} value={typeof answer === 'string' ? answer : ''} onChange={({ currentTarget: { value } }) => onAnswer(value === '' ? null : value)} />
  }
}

function Choice({ type, name, label, isChosen, onChoose }: { type: 'radio' | 'checkbox'; name: string; label: string; isChosen: boolean; onChoose: () => void }) {
  return <label className={classes.choice}><input type={type} name={name} checked={isChosen} onChange={onChoose} /><span>{label}</span></label>
}

function numberOf(typed: string): SheetAnswer | null {
  const value = Number(typed.replace(',', '.').replace(/\s/g, ''))
  return typed.trim() === '' ? null : Number.isFinite(value) ? value : typed
}
