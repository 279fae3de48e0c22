import { Button, Group, Modal, SegmentedControl, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { extendWindow } from '../../../contract/extensions.ts'
import type { ProgrammeReply } from '../../../contract/programmes.ts'
import { roleNames } from '../../../contract/role-names.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { longDate } from '../../kit/words/dates.ts'
import { PaperFields, paperOf } from '../PaperFields.tsx'
import { nominationsQuery, programmesKey, schoolsQuery } from '../programme.queries.ts'
import type { ProgrammeSearch } from '../programme-search.ts'

/** One window, for one school or for one person. */
export function ExtendDialog({ programme, search, onClose }: { programme: ProgrammeReply; search: ProgrammeSearch; onClose: () => void }) {
  const [whose, setWhose] = useState<'school' | 'person'>('school')
  const [school, setSchool] = useState<string | null>(search.school ?? null)
  const [person, setPerson] = useState<string | null>(null)
  const [milestone, setMilestone] = useState<string | null>(null)
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [paper, setPaper] = useState({ number: '', date: '' })
  const [isTried, setTried] = useState(false)
  const schools = useSchoolChoices(programme, search)
  const people = usePersonChoices(programme, search, whose === 'person')
  const { run, isRunning, error } = useCommand(extendWindow, { renews: [programmesKey], onDone: () => { tell(`Срок продлён до ${longDate(until)}`); onClose() } })
  const subject = whose === 'school' ? (school === null ? null : { organisationId: school }) : person === null ? null : { personId: person }
  const chosen = programme.frame.find(({ id }) => id === milestone)
  const end = chosen?.inRegion?.end ?? chosen?.end
  const isHalf = paperOf(paper) === null && (paper.number !== '' || paper.date !== '')
  const submit = () => {
    setTried(true)
    if (subject === null || milestone === null || until === '' || reason.trim().length < 5 || isHalf) return
    run({ params: { id: programme.id }, body: { of: { kind: 'milestone', milestone }, subject, until, reason: reason.trim(), document: paperOf(paper) } })
  }
  return (
    <Modal opened onClose={onClose} title="Продлить срок" size="lg" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Stack>
          <SegmentedControl aria-label="Кому" data={[{ value: 'school', label: 'Одной школе' }, { value: 'person', label: 'Одному человеку' }]} value={whose} onChange={(value) => setWhose(value === 'person' ? 'person' : 'school')} />
          {whose === 'school'
            ? <Select label="Школа" placeholder="начните набирать название" searchable limit={60} data={schools} nothingFoundMessage="Такой школы в этом году нет" value={school} onChange={setSchool} error={isTried && school === null && 'Выберите школу.'} />
            : <Select label="Человек" placeholder="координатор или куратор" searchable limit={60} data={people} nothingFoundMessage="Среди назначенных такого нет" value={person} onChange={setPerson} error={isTried && person === null && 'Выберите человека.'} />}
          <Select label="Какой срок" data={programme.frame.map(({ id, name, end: federal, inRegion }) => ({ value: id, label: `${name} — до ${longDate(inRegion?.end ?? federal)}` }))} value={milestone} onChange={setMilestone} error={isTried && milestone === null && 'Выберите срок.'} />
          <TextInput type="date" label="До какого дня" {...(end === undefined ? {} : { min: end, description: `Сейчас до ${longDate(end)}, если его ещё не продлевали` })} max={`${programme.year}-12-31`} value={until} error={isTried && until === '' && 'Укажите дату.'} onChange={({ currentTarget }) => setUntil(currentTarget.value)} />
          <Textarea label="Причина" autosize minRows={2} maxLength={1_000} value={reason} error={isTried && reason.trim().length < 5 && 'Напишите причину.'} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
          <PaperFields label="документа" value={paper} onChange={setPaper} isTried={isTried} isRequired={false} />
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning}>Продлить</Button><Button variant="default" onClick={onClose}>Не продлевать</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}

function useSchoolChoices(programme: ProgrammeReply, { region }: ProgrammeSearch) {
  const { data } = useQuery(schoolsQuery(programme.id, region, 'now'))
  return useMemo(() => (data?.items ?? []).map(({ id, name, territory }) => ({ value: id, label: `${name} — ${territory}` })), [data])
}

/** Coordinators and curators of the year, once each. */
function usePersonChoices(programme: ProgrammeReply, { region }: ProgrammeSearch, isNeeded: boolean) {
  const { data } = useQuery({ ...nominationsQuery(programme.id, region), enabled: isNeeded && programme.may.seeNominations })
  return useMemo(() => {
    const choices = new Map<string, { value: string; label: string }>()
    for (const { state, person: { id, name }, role, territory } of data ?? []) if (state === 'appointed' && !choices.has(id)) choices.set(id, { value: id, label: `${name} — ${roleNames[role].toLowerCase()}, ${territory.name}` })
    return [...choices.values()]
  }, [data])
}
