import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { closeCampaign, discardCampaign, openCampaign, refreshCampaign, type CampaignReply } from '../../contract/surveys.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { askToConfirm } from '../kit/parts/confirm.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { counted } from '../kit/words/plural.ts'
import { paths } from '../paths.ts'
import { ExtendDialog } from './ExtendDialog.tsx'
import { surveysKey } from './survey.queries.ts'
import { schoolForms } from './survey-words.ts'

/** What may be done with the campaign as a whole. */
export function SurveySteps({ campaign: { id, version, may, title, closesOn } }: { campaign: CampaignReply }) {
  const navigate = useNavigate()
  const [isExtending, setExtending] = useState(false)
  const renews = [surveysKey]
  const open = useCommand(openCampaign, { renews, onDone: ({ schools }) => tell(`Анкеты заморожены, создаём коды: ${counted(schools, schoolForms)}.`) })
  const refresh = useCommand(refreshCampaign, { renews, onDone: ({ schools }) => tell(`Проверяем списки и создаём недостающие коды: ${counted(schools, schoolForms)}.`) })
  const close = useCommand(closeCampaign, { renews, onDone: () => tell('Анкеты больше не принимаются, последние перемешиваются.') })
  const discard = useCommand(discardCampaign, { renews, onDone: () => navigate(paths.surveys()) })
  const body = { params: { id }, body: { version } }
  return (
    <>
      {may.includes('open') && <Button loading={open.isRunning} onClick={() => askToConfirm({ title: 'Открыть анкетирование?', text: 'Анкеты года больше нельзя будет изменить. Система создаст коды для всех респондентов; на большой территории это занимает несколько минут, страницу можно закрыть.', confirm: 'Открыть', onConfirm: () => open.run(body) })}>Открыть</Button>}
      {may.includes('refresh') && <Button variant="default" loading={refresh.isRunning} onClick={() => refresh.run(body)}>Добавить новых</Button>}
      {may.includes('extend') && <Button variant="default" onClick={() => setExtending(true)}>Продлить</Button>}
      {may.includes('close') && <Button variant="default" loading={close.isRunning} onClick={() => askToConfirm({ title: 'Закрыть анкетирование раньше срока?', text: 'Анкеты больше не будут приниматься ни от одной школы.', confirm: 'Закрыть', onConfirm: () => close.run(body) })}>Закрыть</Button>}
      {may.includes('discard') && <Button variant="default" loading={discard.isRunning} onClick={() => askToConfirm({ title: 'Удалить черновик?', text: `«${title}» будет удалено.`, confirm: 'Удалить', onConfirm: () => discard.run(body) })}>Удалить</Button>}
      <ProblemNote error={open.error ?? refresh.error ?? close.error ?? discard.error} />
      {isExtending && <ExtendDialog campaign={{ id, version }} school={null} closesOn={closesOn} onClose={() => setExtending(false)} />}
    </>
  )
}
