import { Button, Group, Modal, Stack, TextInput, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AttachmentBoard } from '../../../contract/attachments.ts'
import { attachmentFaultSentences } from '../../../contract/programme-sentences.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { pairReasons } from '../../../domain/programmes/attachments/suggest-attachments.ts'
import { zoneDistances } from '../../../domain/programmes/attachments/zone-distance.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { sessionQuery } from '../../shell/session.queries.ts'
import classes from './Attachments.module.css'
import { draftFault, loadsOf, seatOf, type BoardSchool, type Draft } from './board-draft.ts'
import { DetachForm } from './DetachForm.tsx'
import { LoadBar } from './LoadBar.tsx'
import { reasonInWords } from './reason-words.ts'

type CuratorChoiceProps = {
  programme: ProgrammeReply
  region: number
  board: AttachmentBoard
  draft: Draft
  school: BoardSchool
  onChoose: (appointmentId: string | null) => void
  onClose: () => void
}

/** Every curator for one school: those who can have it with what speaks for them, the others with why not. */
export function CuratorChoice({ programme, region, board, draft, school, onChoose, onClose }: CuratorChoiceProps) {
  const { data: session } = useQuery(sessionQuery)
  const [words, setWords] = useState('')
  const [isDetaching, setDetaching] = useState(false)
  const loads = loadsOf(board, draft)
  const distance = zoneDistances(session?.programmeDate ?? `${programme.year}-01-01`)
  const current = draft.get(school.organisationId) ?? school.attachment?.appointmentId
  const choices = board.curators
    .filter(({ name, workplace }) => `${name} ${workplace ?? ''}`.toLowerCase().includes(words.trim().toLowerCase()))
    .map((curator) => ({ curator, fault: draftFault(board, draft, programme.avoidsOwnMunicipality, curator, school), load: loads.get(curator.appointmentId) ?? { attached: 0, drafted: 0 } }))
    .toSorted((one, other) => Number(one.fault !== null) - Number(other.fault !== null) || one.load.attached + one.load.drafted - other.load.attached - other.load.drafted)
  return (
    <Modal opened onClose={onClose} title={school.name} size="lg" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <Stack>
        <TextInput data-autofocus aria-label="Найти куратора" placeholder="имя или место работы" leftSection={<Icon name="search" size={18} />} value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} />
        <ul className={classes.choices} aria-label="Кураторы">
          {choices.map(({ curator, fault, load }) => {
            const reasons = pairReasons(seatOf(curator, 0), { ...school, regionId: 0 }, distance, { load: 0, limit: board.limit }).filter(({ code }) => code !== 'load').map(reasonInWords)
            return (
              <li key={curator.appointmentId}>
                <UnstyledButton className={classes.choice} disabled={fault !== null} aria-pressed={curator.appointmentId === current} onClick={() => onChoose(curator.appointmentId)}>
                  <span><span className={classes.curatorName}>{curator.name}</span>{curator.workplace !== null && <span className={classes.about}>{curator.workplace}</span>}<span className={classes.about}>{fault === null ? reasons.join(', ') : attachmentFaultSentences[fault]}</span></span>
                  <LoadBar load={load} limit={board.limit} />
                </UnstyledButton>
              </li>
            )
          })}
        </ul>
        {choices.length === 0 && <p className={classes.about}>Таких кураторов нет.</p>}
        {isDetaching && school.attachment !== null
          ? <DetachForm programme={programme} region={region} attachmentId={school.attachment.id} onCancel={() => setDetaching(false)} onDone={onClose} />
          : (
            <Group gap="xs">
              {draft.has(school.organisationId) && <Button variant="default" onClick={() => onChoose(null)}>Убрать из выбора</Button>}
              {school.attachment !== null && <Button variant="default" onClick={() => setDetaching(true)}>Снять закрепление</Button>}
            </Group>
          )}
      </Stack>
    </Modal>
  )
}
