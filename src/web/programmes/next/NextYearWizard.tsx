import { Button, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { openNext, type NextProgrammePreview } from '../../../contract/next-programme.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { paths } from '../../paths.ts'
import { paperOf } from '../PaperFields.tsx'
import { programmesKey } from '../programme.queries.ts'
import classes from './NextYear.module.css'
import { FrameStep } from './FrameStep.tsx'
import { PeopleStep } from './PeopleStep.tsx'
import { SchoolsStep } from './SchoolsStep.tsx'
import { SummaryStep } from './SummaryStep.tsx'
import type { NextYearForm } from './next-year-form.ts'

type WizardProps = { programme: ProgrammeReply; preview: NextProgrammePreview; keep: 'dates' | 'weekdays'; onKeep: (keep: 'dates' | 'weekdays') => void }

const steps = ['Каркас', 'Люди', 'Школы', 'Проверка'] as const

export function NextYearWizard({ programme, preview, keep, onKeep }: WizardProps) {
  const navigate = useNavigate()
  const [step, setStep] = useState(0)
  const [isTried, setTried] = useState(false)
  const [form, setForm] = useState<NextYearForm>(() => ({
    catalogue: String(preview.year), keepLeads: true, staying: new Set(preview.appointments.map(({ id }) => id)), startsOn: `${preview.year}-01-09`, paper: { number: '', date: '' },
  }))
  const change = (part: Partial<NextYearForm>) => setForm({ ...form, ...part })
  const { run, isRunning, error } = useCommand(openNext, { renews: [programmesKey], onDone: ({ id }) => { tell(`${preview.year} год открыт и готовится.`); return navigate(paths.programme(id)) } })
  const document = paperOf(form.paper)
  const needsOrder = form.staying.size > 0 && (document === null || form.startsOn === '')
  const open = () => {
    setTried(true)
    if (needsOrder) return setStep(1)
    run({ params: { id: programme.id }, body: {
      version: programme.version, programmeId: crypto.randomUUID(), keep, catalogue: form.catalogue.trim(), keepLeads: form.keepLeads, appointmentIds: [...form.staying],
      startsOn: form.staying.size === 0 ? null : form.startsOn, document: form.staying.size === 0 ? null : document,
    } })
  }
  const next = () => {
    setTried(true)
    if (step !== 1 || !needsOrder) setStep(step + 1)
  }
  return (
    <form noValidate onSubmit={(event) => { event.preventDefault(); if (step === steps.length - 1) open(); else next() }}>
      <ol className={classes.steps} aria-label="Шаги">
        {steps.map((name, at) => <li key={name} data-state={at === step ? 'now' : at < step ? 'done' : 'ahead'} aria-current={at === step ? 'step' : undefined}><span className={classes.stepNumber}>{at + 1}</span>{name}</li>)}
      </ol>
      <section className={classes.body} aria-label={steps[step] ?? ''}>
        {step === 0 && <FrameStep preview={preview} keep={keep} onKeep={onKeep} form={form} onChange={change} />}
        {step === 1 && <PeopleStep preview={preview} form={form} onChange={change} isTried={isTried} />}
        {step === 2 && <SchoolsStep programme={programme} preview={preview} form={form} onChange={change} />}
        {step === 3 && <SummaryStep programme={programme} preview={preview} keep={keep} form={form} />}
      </section>
      <ProblemNote error={error} />
      <Group gap="xs" mt="lg">
        {step > 0 && <Button variant="default" onClick={() => setStep(step - 1)}>Назад</Button>}
        {step < steps.length - 1 ? <Button type="submit" disabled={form.catalogue.trim() === ''}>Дальше</Button> : <Button type="submit" loading={isRunning}>Открыть {preview.year} год</Button>}
      </Group>
    </form>
  )
}
