import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { closeIndicator, type IndicatorReply } from '../../../contract/indicators.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { askToConfirm } from '../../kit/parts/confirm.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { paths } from '../../paths.ts'
import { indicatorsKey, type AtPlace } from '../indicator.queries.ts'
import { IndicatorDialog } from './IndicatorDialog.tsx'

/** For those who lead the territory that made it. */
export function IndicatorActions({ indicator, place }: { indicator: IndicatorReply; place: AtPlace }) {
  const [isChanging, setChanging] = useState(false)
  const navigate = useNavigate()
  const { run, error } = useCommand(closeIndicator, { onDone: async () => { tell('Показатель убран.'); await navigate(paths.indicators(place)) }, renews: [[...indicatorsKey, 'list']] })
  if (!indicator.may.includes('change')) return null
  const close = () => askToConfirm({
    title: 'Убрать показатель?', text: 'Из списков он исчезнет вместе с разбивкой. Факты и поручения, которые он считал, остаются.', confirm: 'Убрать',
    onConfirm: () => run({ params: { id: indicator.id }, body: { version: indicator.version } }),
  })
  return (
    <>
      <Button variant="default" onClick={() => setChanging(true)}>Изменить</Button>
      <Button variant="default" onClick={close}>Убрать…</Button>
      <ProblemNote error={error} />
      {isChanging && <IndicatorDialog territory={indicator.territory} indicator={indicator} onClose={() => setChanging(false)} />}
    </>
  )
}
