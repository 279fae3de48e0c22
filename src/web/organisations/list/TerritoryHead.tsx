import { Button, Menu } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { TerritoryDetails } from '../../../contract/territories.ts'
import { zoneLabel } from '../../../domain/territories/zones.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { Mark } from '../../kit/parts/Mark.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { territoryLevelNames } from '../../kit/names/territory-level-names.ts'
import { shortDate } from '../../kit/words/dates.ts'
import { schoolForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { TerritoryDialog, type TerritoryAction } from '../dialogs/TerritoryDialog.tsx'
import { territoryQuery } from '../organisation.queries.ts'
import { historyOfTerritory } from '../card/history.ts'
import { HistoryList } from '../card/HistoryList.tsx'
import classes from './TerritoryHead.module.css'

/** The chosen territory: what it is, its past, and what can be done with it. */
export function TerritoryHead({ id }: { id: number }) {
  const { data, error } = useQuery(territoryQuery(id))
  const [isPastShown, setPastShown] = useState(false)
  if (!data) return <ProblemNote error={error} />
  const past = historyOfTerritory(data)
  return (
    <section className={classes.head} aria-labelledby="territory-name">
      <div className={classes.line}>
        <h2 id="territory-name" className={classes.name}>{data.name}</h2>
        {data.closedOn !== null && <Mark>закрыта {shortDate(data.closedOn)}</Mark>}
        <div className={classes.actions}>{(data.may.manage) && <TerritoryMenu territory={data} />}</div>
      </div>
      <p className={classes.facts}>
        {territoryLevelNames[data.level]} · {counted(data.schools, schoolForms)} · {zoneLabel(data.zoneHere)}{data.oktmo !== null && ` · ОКТМО ${data.oktmo}`} · код {data.code}
        {past.length > 0 && <> · <button type="button" className={classes.past} aria-expanded={isPastShown} onClick={() => setPastShown(!isPastShown)}>прошлое</button></>}
      </p>
      {isPastShown && <HistoryList items={past} />}
    </section>
  )
}

function TerritoryMenu({ territory }: { territory: TerritoryDetails }) {
  const navigate = useNavigate()
  const [action, setAction] = useState<TerritoryAction | null>(null)
  const item = (name: TerritoryAction, label: string) => <Menu.Item onClick={() => setAction(name)}>{label}</Menu.Item>
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target><Button size="xs" variant="default" rightSection={<Icon name="down" size={14} />}>Территория</Button></Menu.Target>
        <Menu.Dropdown>
          {item('create', 'Завести внутри неё…')}
          {item('rename', 'Переименовать…')}
          {item('edit', 'ОКТМО и часовой пояс…')}
          {territory.may.reorganise && item('move', 'Перенести в другую…')}
          {territory.may.reorganise && item('merge', 'Объединить с другой…')}
          {territory.may.reorganise && item('split', 'Разделить…')}
          {territory.may.reorganise && item('close', 'Закрыть…')}
        </Menu.Dropdown>
      </Menu>
      {action && <TerritoryDialog action={action} territory={territory} onClose={() => setAction(null)} onDone={(id) => { setAction(null); void navigate(paths.organisations({ territory: id })) }} />}
    </>
  )
}
