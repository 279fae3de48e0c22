import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { FileReply } from '../../contract/files.ts'
import { agreeVisit, cancelVisit, moveVisit, returnProtocol, signVisit, type VisitReply } from '../../contract/visits.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { FileField } from '../kit/files/FileField.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { DayFields } from './DayFields.tsx'
import { visitsKey } from './visit.queries.ts'
import classes from './Visits.module.css'

type Asked = 'move' | 'cancel' | 'return' | null

const askedWords = { move: { open: 'Предложить другой день', send: 'Предложить' }, cancel: { open: 'Отменить посещение', send: 'Отменить посещение' }, return: { open: 'Вернуть с замечаниями', send: 'Вернуть' } } as const

/** What the reader may do with the visit now; what needs a reason opens below. */
export function VisitSteps({ visit: { regionId, id, version, may, school, protocol } }: { visit: VisitReply }) {
  const [asked, setAsked] = useState<Asked>(null)
  const [reason, setReason] = useState('')
  const [when, setWhen] = useState<{ day: string | null; time: string }>({ day: null, time: '' })
  const [signature, setSignature] = useState<FileReply[]>([])
  const options = { renews: [visitsKey] }
  const [agree, move, cancel, sign, back] = [useCommand(agreeVisit, options), useCommand(moveVisit, options), useCommand(cancelVisit, options), useCommand(signVisit, options), useCommand(returnProtocol, options)]
  const params = { region: regionId, id }
  const submit = () => {
    if (asked === 'move' && when.day !== null) move.run({ params, body: { version, day: when.day, time: when.time === '' ? null : when.time, reason } })
    if (asked === 'cancel') cancel.run({ params, body: { version, reason } })
    if (asked === 'return') back.run({ params, body: { version, reason } })
  }
  return (
    <>
      <div className={classes.bar}>
        {may.includes('agree') && <Button loading={agree.isRunning} onClick={() => agree.run({ params, body: { version } })}>Согласиться с днём</Button>}
        {may.includes('sign') && protocol !== null && <Button loading={sign.isRunning} onClick={() => sign.run({ params, body: { version, hash: protocol.hash, signatureFileId: signature[0]?.id ?? null } })}>Подписать протокол</Button>}
        {(['move', 'cancel', 'return'] as const).filter((step) => may.includes(step)).map((step) => <Button key={step} variant="default" onClick={() => setAsked(asked === step ? null : step)} aria-expanded={asked === step}>{askedWords[step].open}</Button>)}
      </div>
      {may.includes('sign') && <FileField label="Файл электронной подписи (.sig), если есть" description="Отсоединённая подпись к тексту протокола" files={signature} onChange={setSignature} place={{ organisation: school.id }} most={1} />}
      {asked !== null && (
        <form className={classes.form} onSubmit={(event) => { event.preventDefault(); submit() }}>
          {asked === 'move' && <DayFields school={school.id} day={when.day} time={when.time} onChange={(fields) => setWhen({ ...when, ...fields })} />}
          <Textarea label={asked === 'return' ? 'Что исправить' : 'Причина'} required autosize minRows={2} value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
          <Button type="submit" loading={move.isRunning || cancel.isRunning || back.isRunning} disabled={reason.trim().length < 3 || (asked === 'move' && when.day === null)}>{askedWords[asked].send}</Button>
        </form>
      )}
      <ProblemNote error={agree.error ?? move.error ?? cancel.error ?? sign.error ?? back.error} />
    </>
  )
}
