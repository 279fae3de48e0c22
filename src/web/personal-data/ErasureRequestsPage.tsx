import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { refuseErasure, type ErasureRequestReply } from '../../contract/personal-data.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { TextLink } from '../kit/parts/links.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { longDate } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import { erasureRequestsQuery, personalDataKey } from './personal-data.queries.ts'
import classes from './PersonalData.module.css'

/** Requests that wait for an answer, the first due first. The erasure itself is done on the person's card. */
export function ErasureRequestsPage() {
  const { data: requests, error, refetch } = useQuery(erasureRequestsQuery)
  const [refused, setRefused] = useState<ErasureRequestReply | null>(null)
  return (
    <Page title="Запросы об удалении данных" above={<TextLink {...paths.people()}>Люди</TextLink>} lead="Данные удаляют из карточки человека, когда его дела переданы. Отказывают только с основанием: человек его увидит." width="text">
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!requests && !error && <Waiting lines={5} />}
      {requests?.length === 0 && <EmptyState title="Запросов нет">Когда кто-нибудь попросит удалить свои данные, запрос появится здесь.</EmptyState>}
      {requests && requests.length > 0 && (
        <ul className={classes.consents}>
          {requests.map((request) => (
            <li key={request.id}>
              <span><TextLink {...paths.person(request.person.id)}>{request.person.name}</TextLink><span className={classes.when}>ответить до {longDate(request.dueOn)}</span></span>
              <Button size="xs" variant="default" aria-label={`Отказать: ${request.person.name}`} onClick={() => setRefused(request)}>Отказать</Button>
            </li>
          ))}
        </ul>
      )}
      {refused !== null && <RefuseDialog request={refused} onClose={() => setRefused(null)} />}
    </Page>
  )
}

function RefuseDialog({ request, onClose }: { request: ErasureRequestReply; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const { run, isRunning, error } = useCommand(refuseErasure, { renews: [personalDataKey], onDone: () => { tell('Отказ отправлен'); onClose() } })
  return (
    <Modal opened onClose={onClose} title="Отказать в удалении" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <Stack>
        <Textarea label="Основание" description="Какой закон или договор требует хранить данные; человек это прочтёт" autosize minRows={3} maxLength={2_000} data-autofocus value={reason} onChange={({ currentTarget }) => setReason(currentTarget.value)} />
        <ProblemNote error={error} />
        <Group gap="xs">
          <Button loading={isRunning} disabled={reason.trim().length < 10} onClick={() => run({ params: { id: request.id }, body: { reason: reason.trim() } })}>Отказать</Button>
          <Button variant="default" onClick={onClose}>Не нужно</Button>
        </Group>
      </Stack>
    </Modal>
  )
}
