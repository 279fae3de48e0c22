import { Button, Group, Select, Textarea } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { reviewFaultWords } from '../../contract/review-names.ts'
import { declineReview, giveReview, saveReview, type ReviewReply } from '../../contract/reviews.ts'
import { fieldsOf } from '../../domain/programme-documents/document-template.ts'
import { outcomeOf, percentOf, reviewFaults, type ReviewMessage, type Score } from '../../domain/reviews/review-criteria.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { useLeaveGuard } from '../kit/parts/use-leave-guard.ts'
import { paths } from '../paths.ts'
import { CriterionRow } from './CriterionRow.tsx'
import { percentWords } from './review-words.ts'
import { reviewsKey } from './review.queries.ts'
import classes from './Reviews.module.css'

type Keyed = ReviewMessage & { key: string }

/** What the expert says: points and a word on each criterion, messages to the points of the document. Written wholly from the keyboard. */
export function ReviewSheet({ review, onLight }: { review: ReviewReply; onLight: (fields: readonly string[]) => void }) {
  const { criteria, rule, template, next, may } = review
  const [scores, setScores] = useState<Score[]>(() => criteria.criteria.map(({ code }) => review.scores.find(({ criterion }) => criterion === code) ?? { criterion: code, points: null, comment: '' }))
  const [messages, setMessages] = useState<Keyed[]>(() => review.messages.map((message) => Object.assign({ key: crypto.randomUUID() }, message)))
  const [recommendation, setRecommendation] = useState(review.recommendation)
  const [version, setVersion] = useState(review.version)
  const [reason, setReason] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const navigate = useNavigate()
  const said = { scores, messages: messages.filter(({ text }) => text.trim() !== '').map(({ field, row, text }) => ({ field, row, text })), recommendation }
  const isOpen = may.includes('give')
  const written = JSON.stringify(said)
  const [kept, setKept] = useState(written)
  const sent = useRef(written)
  const letGo = useLeaveGuard(isOpen && written !== kept)
  const goOn = () => { letGo(); void navigate(next === null ? paths.reviews() : paths.review(next.regionId, next.id)) }
  const save = useCommand(saveReview, { onDone: (reply) => { setVersion(reply.version); setKept(sent.current); tell('Черновик сохранён.') } })
  const give = useCommand(giveReview, { renews: [reviewsKey], onDone: () => { tell('Экспертиза сдана.'); goOn() } })
  const decline = useCommand(declineReview, { renews: [reviewsKey], onDone: () => { tell('Вы отказались от экспертизы.'); goOn() } })
  const params = { region: review.regionId, id: review.id }
  const fields = fieldsOf(template)
  const faults = reviewFaults(criteria, fields.map(({ code }) => code), rule.passFrom, said)
  const percent = percentOf(criteria, scores)
  const hand = () => { setTried(true); if (isOpen && faults.length === 0) give.run({ params, body: { version, ...said } }) }
  const keep = () => { if (isOpen) { sent.current = written; save.run({ params, body: { version, ...said } }) } }
  useHotkeys([['mod+S', keep], ['mod+Enter', hand]], [])
  const setScore = (code: string, changed: Partial<Score>) => setScores(scores.map((one) => (one.criterion === code ? Object.assign({}, one, changed) : one)))
  const setMessage = (key: string, changed: Partial<ReviewMessage>) => setMessages(messages.map((one) => (one.key === key ? Object.assign({}, one, changed) : one)))
  const faultOf = (code: string) => faults.find(({ at }) => at === code)
  return (
    <>
      <p className={classes.sum} aria-live="polite">{percentWords(percent)} <span className={classes.small}>проходит от {percentWords(rule.passFrom)}{scores.every(({ points }) => points !== null) && `: ${outcomeOf(percent, rule.passFrom) === 'pass' ? 'документ проходит' : 'документ возвращается школе'}`}</span></p>
      {criteria.criteria.map((criterion) => (
        <CriterionRow key={criterion.code} criterion={criterion} score={scores.find((one) => one.criterion === criterion.code)} isOpen={isOpen} fault={isTried ? faultOf(criterion.code)?.code ?? null : null} onLight={onLight} onChange={(changed) => setScore(criterion.code, changed)} />
      ))}
      <h2 className={classes.section}>Замечания к документу</h2>
      <p className={classes.small}>Если документ возвращается, школа увидит их у названного места. Ваше имя она не увидит.</p>
      <div className={classes.form}>
        {messages.map((message, at) => (
          <div key={message.key} className={classes.message}>
            <Select label={`Место замечания ${at + 1}`} disabled={!isOpen} allowDeselect={false} data={fields.map(({ code, title }) => ({ value: code, label: title }))} value={message.field} onChange={(field) => field !== null && setMessage(message.key, { field })} />
            <Textarea label={`Замечание ${at + 1}`} disabled={!isOpen} autosize minRows={2} value={message.text} onChange={({ currentTarget }) => setMessage(message.key, { text: currentTarget.value })} />
            {isOpen && <Group><Button variant="subtle" size="compact-sm" onClick={() => setMessages(messages.filter(({ key }) => key !== message.key))}>Убрать замечание {at + 1}</Button></Group>}
          </div>
        ))}
        {isOpen && <Group><Button variant="default" onClick={() => setMessages([...messages, { key: crypto.randomUUID(), field: fields[0]?.code ?? '', row: null, text: '' }])}>Добавить замечание</Button></Group>}
        <Textarea label="Рекомендация школе" disabled={!isOpen} autosize minRows={3} value={recommendation} onChange={({ currentTarget }) => setRecommendation(currentTarget.value)} />
      </div>
      {isTried && faults.length > 0 && <p role="alert">Сдать рано. {[...new Set(faults.map(({ code }) => reviewFaultWords[code]))].join('; ')}.</p>}
      <ProblemNote error={save.error ?? give.error ?? decline.error} />
      {isOpen && (
        <>
          <div className={classes.bar}>
            <Button loading={give.isRunning} onClick={hand} aria-keyshortcuts="Control+Enter">Сдать</Button>
            <Button variant="default" loading={save.isRunning} onClick={keep} aria-keyshortcuts="Control+S">Сохранить черновик</Button>
            {reason === null && <Button variant="subtle" onClick={() => setReason('')}>Отказаться</Button>}
          </div>
          <p className={classes.small}>Ctrl+Enter сдаёт и открывает следующий документ, Ctrl+S сохраняет. Баллы выбираются стрелками.</p>
          {reason !== null && (
            <div className={classes.form}>
              <Textarea label="Почему отказываетесь" description="Конфликт интересов, отпуск, не ваша область: документ перейдёт другому эксперту." autosize minRows={2} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
              <Group><Button variant="default" disabled={reason.trim().length < 10} loading={decline.isRunning} onClick={() => decline.run({ params, body: { version, reason } })}>Отказаться от экспертизы</Button></Group>
            </div>
          )}
        </>
      )}
    </>
  )
}
