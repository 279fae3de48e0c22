import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { z } from 'zod'
import { languageNames } from '../../contract/language-names.ts'
import { sheetFaultWords } from '../../contract/sheet-fault-words.ts'
import { readHeadSheet, saveHeadDraft, sendHeadSheet } from '../../contract/survey-schools.ts'
import type { SheetAnswer, SheetAnswers } from '../../domain/surveys/questionnaire/answers.ts'
import { askedQuestions } from '../../domain/surveys/questionnaire/asked-questions.ts'
import type { Wording } from '../../domain/surveys/questionnaire/wording.ts'
import { compileChecker } from '../../domain/surveys/sheet/compile-checker.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { Note } from '../kit/parts/Note.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { useLeaveGuard } from '../kit/parts/use-leave-guard.ts'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import { QuestionView } from './QuestionView.tsx'
import classes from './Survey.module.css'
import { headSheetQuery } from './survey.queries.ts'

type HeadSheet = z.infer<(typeof readHeadSheet)['reply']>

/** The head's questionnaire: a named form of the school, for a group of one can't be anonymous. */
export function HeadSheetPage() {
  const { id, school } = useParams({ from: '/surveys/$id/schools/$school/head' })
  const { data, error, refetch } = useQuery(headSheetQuery(id, school))
  return (
    <Page title={data?.questionnaire.title.ru ?? 'Анкета руководителя'} width="text" above={<TextLink {...paths.survey(id)}>{data?.campaign.title ?? 'Анкетирование'}</TextLink>} lead={data && `${data.school.name} · заполнить до ${longDate(data.campaign.closesOn)}`}>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={6} />}
      {data && <Filling id={id} school={school} sheet={data} />}
    </Page>
  )
}

function Filling({ id, school, sheet: { questionnaire, answers: stored, sentOn: before, version: first, maySend } }: { id: string; school: string; sheet: HeadSheet }) {
  const [answers, setAnswers] = useState<SheetAnswers>(stored)
  const [version, setVersion] = useState(first)
  const [sentOn, setSentOn] = useState(before)
  const [page, setPage] = useState(0)
  const [isTried, setTried] = useState(false)
  const [kept, setKept] = useState<SheetAnswers>(stored)
  const onWay = useRef<SheetAnswers>(stored)
  const [language, setLanguage] = useState('ru')
  const said = (wording: Wording) => wording[language] ?? wording.ru
  const box = useRef<HTMLDivElement>(null)
  const lookAt = useLookAt(box)
  const check = useMemo(() => compileChecker(questionnaire), [questionnaire])
  const asked = askedQuestions(questionnaire, answers)
  const at = Math.min(page, Math.max(0, asked.length - 1))
  const current = asked[at]
  const checked = check(answers)
  const faults = isTried && !checked.isSound ? checked.faults : []
  const params = { id, school }
  useLeaveGuard(maySend && answers !== kept)
  const save = useCommand(saveHeadDraft, { onDone: (reply) => { setVersion(reply.version); setKept(onWay.current) } })
  const send = useCommand(sendHeadSheet, { onDone: (reply) => { setVersion(reply.version); setKept(onWay.current); setSentOn(reply.sentOn); tell('Анкета руководителя отправлена.') } })
  const body = { version, answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, plain(value)])) }
  const answer = (key: string, value: SheetAnswer | null) => setAnswers(Object.fromEntries([...Object.entries(answers).filter(([one]) => one !== key), ...(value === null ? [] : [[key, value] as const])]))
  const store = (isWhole: boolean) => {
    onWay.current = answers
    if (isWhole) send.run({ params, body })
    else save.run({ params, body })
  }
  const turn = (to: number) => {
    setTried(false)
    setPage(to)
    lookAt('page')
    if (maySend) store(false)
  }
  const forward = () => {
    const isPageSound = checked.isSound || !checked.faults.some(({ question }) => current?.questions.some(({ key }) => key === question))
    if (!isPageSound) {
      setTried(true)
      lookAt('fault')
    }
    else if (at + 1 < asked.length) turn(at + 1)
    else if (checked.isSound) store(true)
    else {
      setTried(true)
      setPage(Math.max(0, asked.findIndex(({ questions }) => questions.some(({ key }) => key === checked.faults[0]?.question))))
      lookAt('fault')
    }
  }
  return (
    <div ref={box} className={classes.sheet}>
      <Note tone="neutral">Эта анкета именная: её заполняет руководитель под своей учётной записью, ответы относятся к школе. Отправленную можно исправить и отправить снова, пока идёт анкетирование.</Note>
      {sentOn !== null && <p>Отправлена {longDate(sentOn)}</p>}
      {!maySend && <Note tone="neutral">Анкетирование сейчас не идёт.</Note>}
      {questionnaire.languages.length > 1 && <Select label="Язык анкеты" mb="md" maw="16rem" allowDeselect={false} data={questionnaire.languages.map((value) => ({ value, label: languageNames[value] ?? value }))} value={language} onChange={(value) => setLanguage(value ?? 'ru')} />}
      {current && <h2 className={classes.block} tabIndex={-1}>{said(questionnaire.blocks.find(({ key }) => key === current.key)?.title ?? { ru: '' })} <span className={classes.quiet}>{at + 1} из {asked.length}</span></h2>}
      {current?.questions.map((question) => (
        <QuestionView key={question.key} question={question} said={said} answer={answers[question.key]} onAnswer={(value) => answer(question.key, value)} fault={faults.filter((fault) => fault.question === question.key).map(sheetFaultWords)[0] ?? null} />
      ))}
      <ProblemNote error={save.error ?? send.error} />
      <div className={classes.turn}>
        {at > 0 && <Button variant="default" onClick={() => turn(at - 1)}>Назад</Button>}
        <Button disabled={!maySend && at + 1 === asked.length} loading={send.isRunning || save.isRunning} onClick={forward}>{at + 1 < asked.length ? 'Дальше' : 'Отправить'}</Button>
      </div>
    </div>
  )
}

/** Where the eye goes after a step: to the head of another page, or to the first question that is at fault. */
function useLookAt(box: React.RefObject<HTMLElement | null>): (what: 'page' | 'fault') => void {
  const [wanted, setWanted] = useState<{ what: 'page' | 'fault' } | null>(null)
  useEffect(() => {
    if (wanted === null) return
    const place = wanted.what === 'page' ? box.current?.querySelector('h2') : box.current?.querySelector('[role=alert]')?.closest('fieldset')?.querySelector<HTMLElement>('input, textarea, button')
    place?.focus({ preventScroll: true })
    place?.closest('fieldset, h2')?.scrollIntoView({ block: 'center' })
  }, [wanted, box])
  return (what) => setWanted({ what })
}

type Plain = string | number | string[] | Record<string, string>

function plain(value: SheetAnswer): Plain {
  if (typeof value !== 'object') return value
  return Array.isArray(value) ? value.map(String) : { ...(value as Readonly<Record<string, string>>) }
}
