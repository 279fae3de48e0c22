import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { approveRevision } from '../../../contract/roadmaps.ts'
import { approvalActs, type ApprovalAct } from '../../../domain/roadmaps/plan/plan.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { tell } from '../../kit/parts/tell.ts'
import { roadmapsKey } from '../../roadmap-list/roadmap-list.queries.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { approvalForm, documentOfForm, faultsOfForm, placeOfRefusal } from './approval-form.ts'
import { ApprovalRefusal } from './ApprovalRefusal.tsx'
import { BeforeApproval } from './BeforeApproval.tsx'
import { OfficialFileField } from './OfficialFileField.tsx'
import { useOfficialFile } from './use-official-file.ts'

const actChoices: Record<ApprovalAct, string> = { order: 'Приказ', letter: 'Письмо', signature: 'Подпись на самом плане («Утверждаю»)' }

/** The official paper that makes a draft count: what it is, and what follows. */
export function ApproveDialog({ version, onClose }: { version: number; onClose: () => void }) {
  const { plan, revision, programmeDate, look } = useRoadmap()
  const [form, setForm] = useState(() => approvalForm(plan))
  const [isTried, setTried] = useState(false)
  const upload = useOfficialFile()
  const { run, isRunning, error } = useCommand(approveRevision, {
    renews: [roadmapsKey],
    onDone: () => {
      tell('План утверждён: редакция заморожена.')
      look({ revision: revision.id })
      onClose()
    },
  })
  const faults = faultsOfForm(form, programmeDate)
  const refused = placeOfRefusal(error)
  const change = (part: Partial<typeof form>) => setForm((current) => ({ ...current, ...part }))
  const saying = (field: keyof typeof faults) => (isTried ? faults[field] : undefined) ?? (refused === field && error ? error.message : undefined)
  const approve = () => {
    setTried(true)
    if (Object.values(faults).every((fault) => fault === undefined)) run({ params: { id: revision.id }, body: { version, document: documentOfForm(form, upload.file) } })
  }
  return (
    <Modal opened onClose={onClose} title="Утвердить план" size="lg" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); approve() }}>
        <Stack>
          <BeforeApproval plan={plan} />
          <Radio.Group label="Чем утверждается" value={form.act} onChange={(chosen) => change({ act: approvalActs.find((act) => act === chosen) ?? form.act })}>
            <Group mt="xs">{approvalActs.map((act) => <Radio key={act} value={act} label={actChoices[act]} />)}</Group>
          </Radio.Group>
          <Group grow align="flex-start">
            <TextInput label="Номер" description={form.act === 'signature' ? 'У подписи на самом плане номера может не быть' : 'Как на документе'} value={form.number} maxLength={200} error={saying('number')} onChange={({ currentTarget }) => change({ number: currentTarget.value })} />
            <TextInput type="date" label="Дата" description="Не позже даты программы" value={form.date} max={programmeDate} error={saying('date')} onChange={({ currentTarget }) => change({ date: currentTarget.value })} />
          </Group>
          <TextInput label="Кто утвердил" description="Орган или организация" value={form.authority} maxLength={1_000} error={saying('authority')} onChange={({ currentTarget }) => change({ authority: currentTarget.value })} />
          <OfficialFileField upload={upload} />
          {refused === null && <ApprovalRefusal error={error} />}
          <Group gap="xs">
            <Button type="submit" loading={isRunning} disabled={upload.share !== null}>Утвердить</Button>
            <Button variant="default" onClick={onClose}>Вернуться к черновику</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
