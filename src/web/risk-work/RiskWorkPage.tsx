import { Button, Checkbox, Radio, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { activateFactors, confirmActivation, returnActivation, saveDiagnosis, sendDiagnosis, verifyFactors, type RiskWorkReply } from '../../contract/risk-work.ts'
import { activationFaults, diagnosisFaults, verdictFaults, type RiskWorkFault, type RiskWorkFaultCode, type RiskWorkStep, type Verdict, type WorkedFactor } from '../../domain/risks/work/risk-work.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { Mark } from '../kit/parts/Mark.tsx'
import { Note } from '../kit/parts/Note.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { useFirstFault } from '../kit/parts/use-first-fault.ts'
import { useLeaveGuard } from '../kit/parts/use-leave-guard.ts'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import { SignificanceMark } from '../risks/SignificanceMark.tsx'
import { activationWords, diagnosisWords, faultWords } from './risk-work-words.ts'
import { riskWorkKey, riskWorkQuery } from './risk-work.queries.ts'
import classes from './RiskWork.module.css'

const route = getRouteApi('/programmes/$id/risk-work/$school')

/** «Риски и меры»: each factor with the curator's word, the school's view and its measures; then the choice. */
export function RiskWorkPage() {
  const { id, school } = route.useParams()
  const { data: work, error, refetch } = useQuery(riskWorkQuery(id, school))
  const above = <TextLink {...paths.riskWorks(id)}>Риски и меры школ</TextLink>
  if (!work) return <Page title="Риски и меры" above={above}>{error ? <ProblemNote error={error} onRetry={() => void refetch()} /> : <Waiting lines={12} />}</Page>
  return (
    <Page title="Риски и меры" above={above} width="text" lead={<>{work.school.name} · {work.programme.name}, {work.programme.year} <Mark tone={diagnosisWords[work.diagnosis].tone}>{diagnosisWords[work.diagnosis].name}</Mark> <Mark tone={activationWords[work.activation].tone}>{activationWords[work.activation].name}</Mark></>}>
      {work.publishedOn === null ? <Note tone="neutral" title="Рисковый профиль школы ещё не опубликован.">Верификация, самодиагностика и активация откроются в день публикации; пока направления можно прочитать.</Note> : <p><TextLink {...paths.schoolRisks(work.school.id)}>Рисковый профиль от {longDate(work.publishedOn)}</TextLink></p>}
      {work.activation === 'returned' && <Note tone="doubt" title="Куратор вернул выбор">{work.message}</Note>}
      <Factors key={work.version} work={work} />
    </Page>
  )
}

type Said = { verdict: Verdict | null; verdictReason: string; diagnosis: string; measures: { key: string; text: string; by: string }[]; isActivated: boolean; skipReason: string }

function saidOf({ verdict, verdictReason, diagnosis, measures, isActivated, skipReason }: RiskWorkReply['factors'][number]): Said {
  return { verdict, verdictReason: verdictReason ?? '', diagnosis, measures: measures.map(({ text, by }) => ({ key: crypto.randomUUID(), text, by: by ?? '' })), isActivated, skipReason: skipReason ?? '' }
}

const options = (words: string) => ({ renews: [riskWorkKey], onDone: () => tell(words) })

function Factors({ work }: { work: RiskWorkReply }) {
  const [first] = useState(() => new Map(work.factors.map((factor) => [factor.code, saidOf(factor)])))
  const [said, setSaid] = useState(first)
  const [tried, setTried] = useState<RiskWorkStep | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const lookAtFault = useFirstFault(box)
  const [message, setMessage] = useState('')
  const verify = useCommand(verifyFactors, options('Верификация сохранена.'))
  const save = useCommand(saveDiagnosis, options('Черновик сохранён.'))
  const send = useCommand(sendDiagnosis, options('Самодиагностика отправлена.'))
  const activate = useCommand(activateFactors, options('Выбор отправлен куратору.'))
  const confirm = useCommand(confirmActivation, options('Активация подтверждена.'))
  const back = useCommand(returnActivation, options('Выбор возвращён школе.'))
  const { version, may, rules } = work
  const params = { id: work.programme.id, school: work.school.id }
  const all = [...said]
  const told = all.map(([factor, { diagnosis, measures }]) => ({ factor, diagnosis, measures: writtenMeasures(measures) }))
  const verdicts = all.flatMap(([factor, { verdict, verdictReason }]) => (verdict === null ? [] : [{ factor, verdict, reason: verdict === 'disputed' ? verdictReason : null }]))
  useLeaveGuard(said !== first || message !== '')
  const faultsOf = (step: RiskWorkStep): RiskWorkFault[] => faultsAt(step, work.factors.map((factor) => withSaid(factor, said.get(factor.code) ?? saidOf(factor))), rules)
  const faults = tried === null ? [] : faultsOf(tried)
  /** Sends what is whole; else shows what is missing, as the server would. */
  const attempt = (step: RiskWorkStep, run: () => void) => {
    const isWhole = faultsOf(step).length === 0
    setTried(isWhole ? null : step)
    if (isWhole) run()
    else lookAtFault()
  }
  const error = verify.error ?? save.error ?? send.error ?? activate.error ?? confirm.error ?? back.error
  return (
    <div ref={box}>
      {work.factors.map((factor) => <Factor key={factor.code} factor={factor} may={may} faults={faults.filter((fault) => fault.factor === factor.code).map(({ code }) => code)} said={said.get(factor.code) ?? saidOf(factor)} onChange={(fields) => setSaid(new Map([...said, [factor.code, { ...(said.get(factor.code) ?? saidOf(factor)), ...fields }]]))} />)}
      <ProblemNote error={error} />
      {may.includes('verify') && <div className={classes.bar}><Button loading={verify.isRunning} disabled={verdicts.length === 0} onClick={() => attempt('verify', () => verify.run({ params, body: { version, verdicts } }))}>Сохранить верификацию</Button></div>}
      {may.includes('diagnose') && (
        <div className={classes.bar}>
          <Button variant="default" loading={save.isRunning} onClick={() => save.run({ params, body: { version, factors: told } })}>Сохранить черновик</Button>
          <Button variant={may.includes('activate') ? 'default' : 'filled'} loading={send.isRunning} onClick={() => attempt('diagnose', () => send.run({ params, body: { version, factors: told } }))}>Отправить самодиагностику</Button>
        </div>
      )}
      {may.includes('activate') && (
        <div className={classes.bar}>
          <p>Выберите от {rules.least} до {rules.most} направлений.</p>
          <FaultsHere codes={faults.filter(({ factor }) => factor === null).map(({ code }) => code)} of={['too-few', 'too-many']} />
          <Button loading={activate.isRunning} onClick={() => attempt('activate', () => activate.run({ params, body: { version, factors: all.filter(([, { isActivated }]) => isActivated).map(([code]) => code), skipped: all.filter(([, one]) => !one.isActivated && one.skipReason.trim() !== '').map(([factor, { skipReason }]) => ({ factor, reason: skipReason })) } }))}>Активировать и отправить куратору</Button>
        </div>
      )}
      {may.includes('confirm') && (
        <div className={classes.form}>
          <Textarea label="Сообщение школе, если возвращаете" autosize minRows={2} value={message} onChange={({ currentTarget }) => setMessage(currentTarget.value)} />
          <div className={classes.bar}>
            <Button loading={confirm.isRunning} onClick={() => confirm.run({ params, body: { version } })}>Подтвердить активацию</Button>
            <Button variant="default" loading={back.isRunning} disabled={message.trim().length < 10} onClick={() => back.run({ params, body: { version, message } })}>Вернуть школе</Button>
          </div>
        </div>
      )}
    </div>
  )
}

function writtenMeasures(measures: Said['measures']) {
  return measures.filter(({ text }) => text.trim() !== '').map(({ text, by }) => ({ text, by: by === '' ? null : by }))
}

function withSaid({ code, name, significance }: RiskWorkReply['factors'][number], { verdict, verdictReason, diagnosis, measures, isActivated, skipReason }: Said): WorkedFactor {
  return { code, name, significance, verdict, verdictReason, diagnosis, measures: writtenMeasures(measures), isActivated, skipReason }
}

function faultsAt(step: RiskWorkStep, factors: readonly WorkedFactor[], rules: RiskWorkReply['rules']): RiskWorkFault[] {
  if (step === 'verify') return verdictFaults(factors)
  if (step === 'diagnose') return diagnosisFaults(factors)
  return step === 'activate' ? activationFaults(factors, rules) : []
}

/** What is at fault with something that has no field to say it. */
function FaultsHere({ codes, of }: { codes: readonly RiskWorkFaultCode[]; of: readonly RiskWorkFaultCode[] }) {
  return codes.filter((code) => of.includes(code)).map((code) => <p key={code} data-fault tabIndex={-1} className={classes.fault}>{faultWords[code]}</p>)
}

type FactorProps = { factor: RiskWorkReply['factors'][number]; may: RiskWorkReply['may']; faults: readonly RiskWorkFaultCode[]; said: Said; onChange: (fields: Partial<Said>) => void }

function Factor({ factor, may, faults, said, onChange }: FactorProps) {
  const { name, description, significance, verdict, verdictReason, isActivated, wantsAnswer, skipReason } = factor
  return (
    <section className={classes.factor} aria-label={name}>
      <h2 className={classes.name}>{name}</h2>
      <p className={classes.small}>{description}</p>
      <SignificanceMark significance={significance} />
      {may.includes('verify') ? (
        <div className={classes.form}>
          <Radio.Group label="Верификация" value={said.verdict} onChange={(value) => onChange({ verdict: value === 'disputed' ? 'disputed' : 'confirmed' })}><Radio value="confirmed" label="Подтверждаю" mt="xs" /><Radio value="disputed" label="Оспариваю" mt="xs" /></Radio.Group>
          {said.verdict === 'disputed' && <Textarea label="Почему" required autosize minRows={2} error={faults.includes('unfounded') && faultWords.unfounded} value={said.verdictReason} onChange={({ currentTarget }) => onChange({ verdictReason: currentTarget.value })} />}
        </div>
      ) : verdict !== null && <p>{verdict === 'confirmed' ? 'Куратор подтвердил.' : `Куратор оспорил: ${verdictReason ?? ''}`}</p>}
      {may.includes('diagnose') ? <Diagnosis name={name} faults={faults} said={said} onChange={onChange} /> : (
        <>
          {factor.diagnosis !== '' && <p>{factor.diagnosis}</p>}
          {factor.measures.length > 0 && <ul>{factor.measures.map(({ text, by }) => <li key={`${text} ${by ?? ''}`}>{text}{by !== null && `, до ${longDate(by)}`}</li>)}</ul>}
        </>
      )}
      {may.includes('activate') && verdict !== 'disputed' ? (
        <div className={classes.form}>
          <Checkbox label={`Активировать «${name}»`} checked={said.isActivated} onChange={({ currentTarget }) => onChange({ isActivated: currentTarget.checked })} />
          <FaultsHere codes={faults} of={['activated-unmeasured', 'disputed']} />
          {wantsAnswer && !said.isActivated && <Textarea label="Почему не активируете" autosize error={faults.includes('no-reason') && faultWords['no-reason']} value={said.skipReason} onChange={({ currentTarget }) => onChange({ skipReason: currentTarget.value })} />}
        </div>
      ) : isActivated ? <Mark tone="accent">активировано</Mark> : skipReason !== null && <p>Не активировано: {skipReason}</p>}
    </section>
  )
}

function Diagnosis({ name, faults, said: { diagnosis, measures }, onChange }: { name: string; faults: readonly RiskWorkFaultCode[]; said: Said; onChange: (fields: Partial<Said>) => void }) {
  const set = (key: string, fields: { text?: string; by?: string }) => onChange({ measures: measures.map((one) => (one.key === key ? Object.assign({}, one, fields) : one)) })
  return (
    <div className={classes.form}>
      <Textarea label={`В чём причина: ${name}`} autosize minRows={2} error={faults.includes('no-diagnosis') && faultWords['no-diagnosis']} value={diagnosis} onChange={({ currentTarget }) => onChange({ diagnosis: currentTarget.value })} />
      {measures.map(({ key, text, by }, at) => (
        <div key={key} className={classes.measure}>
          <TextInput label={`Мера ${at + 1}`} value={text} onChange={({ currentTarget }) => set(key, { text: currentTarget.value })} />
          <TextInput label="К какому дню" type="date" value={by} onChange={({ currentTarget }) => set(key, { by: currentTarget.value })} />
          <Button variant="subtle" aria-label={`Убрать меру ${at + 1}`} onClick={() => onChange({ measures: measures.filter((one) => one.key !== key) })}>Убрать</Button>
        </div>
      ))}
      <FaultsHere codes={faults} of={['no-measures']} />
      <div><Button variant="subtle" size="compact-sm" onClick={() => onChange({ measures: [...measures, { key: crypto.randomUUID(), text: '', by: '' }] })}>Добавить меру</Button></div>
    </div>
  )
}
