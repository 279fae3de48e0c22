import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { handOver } from '../../../contract/appointments.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { ButtonLink, TextLink } from '../../kit/parts/links.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import type { Choice } from '../../kit/parts/SearchSelect.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { appointmentForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { sessionQuery } from '../../shell/session.queries.ts'
import { documentOf } from '../appointing/appointment-draft.ts'
import classes from '../appointing/Appointing.module.css'
import { DocumentFields } from '../appointing/DocumentFields.tsx'
import { PersonPicker } from '../appointing/PersonPicker.tsx'
import { peopleKey, personQuery } from '../people.queries.ts'
import { HandoverMoves } from './HandoverMoves.tsx'

const route = getRouteApi('/people/$id/handover')

/** Who leaves and who comes: what passes over is shown before anything is done, and done in one step. */
export function HandoverPage() {
  const { id } = route.useParams()
  const navigate = useNavigate()
  const { data: person, error: unread } = useQuery(personQuery(id))
  const { data: session } = useQuery(sessionQuery)
  const [successor, setSuccessor] = useState<Choice | null>(null)
  const [typedDay, setLastDay] = useState<string | null>(null)
  const [document, setDocument] = useState({ number: '', date: '' })
  const [chosen, setChosen] = useState<readonly string[]>([])
  const lastDay = typedDay ?? session?.programmeDate ?? ''
  const { run, isRunning, error } = useCommand(handOver, {
    renews: [peopleKey],
    onDone: async ({ appointments }) => {
      tell(`Передано: ${counted(appointments, appointmentForms)}`)
      if (successor !== null) await navigate(paths.person(successor.value))
    },
  })
  return (
    <Page title="Передать дела" above={<TextLink {...paths.person(id)}>{person?.name ?? 'Карточка человека'}</TextLink>} width="text" lead="Все обязанности уходящего переходят преемнику в один шаг: назначения, школы куратора, поручения в работе.">
      <ProblemNote error={unread} />
      <Stack gap="xl">
        <Stack gap="md" component="section" aria-label="Кому и когда">
          <PersonPicker label="Кому" description="Преемник уже должен быть среди людей" value={successor} onChange={setSuccessor} except={id} />
          <div className={classes.pair}>
            <TextInput type="date" label="Последний день уходящего" description="преемник начинает на следующий" value={lastDay} onChange={({ currentTarget }) => setLastDay(currentTarget.value)} />
          </div>
        </Stack>
        {successor !== null && lastDay !== '' && <HandoverMoves key={`${successor.value} ${lastDay}`} personId={id} successorId={successor.value} lastDay={lastDay} onChoose={setChosen} />}
        {successor !== null && (
          <Stack gap="md" component="section" aria-label="Документ">
            <DocumentFields draft={document} onChange={(part) => setDocument({ ...document, ...part })} />
            <ProblemNote error={error} />
            <Group gap="xs">
              <Button loading={isRunning} disabled={chosen.length === 0 || lastDay === ''} onClick={() => run({ params: { id }, body: { successorId: successor.value, lastDay, document: documentOf(document), appointments: [...chosen] } })}>
                {chosen.length === 0 ? 'Передать' : `Передать: ${counted(chosen.length, appointmentForms)}`}
              </Button>
              <ButtonLink variant="default" {...paths.person(id)}>Не нужно</ButtonLink>
            </Group>
          </Stack>
        )}
      </Stack>
    </Page>
  )
}
