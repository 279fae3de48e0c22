import { Button, Radio, Stack, TextInput } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { splitTerritory } from '../../../contract/territories.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { organisationListQuery, staleAfterChange, treeQuery } from '../organisation.queries.ts'
import { ActionForm } from './ActionForm.tsx'
import { DayField, useToday } from './DayField.tsx'
import classes from './Dialogs.module.css'
import { ShareOut, type Shares } from './ShareOut.tsx'
import type { TerritoryDialogProps } from './territory-dialog-props.ts'

type Part = { key: string; name: string }

/** Into parts with names of their own; who goes where is chosen below. */
export function SplitTerritory({ territory, onClose, onDone }: TerritoryDialogProps) {
  const today = useToday()
  const [remains, setRemains] = useState(true)
  const [on, setOn] = useState(today)
  const [parts, setParts] = useState<readonly Part[]>(() => [{ key: crypto.randomUUID(), name: '' }])
  const [shares, setShares] = useState<Shares>(new Map())
  const inside = useInside(territory.id)
  const { run, isRunning, error } = useCommand(splitTerritory, { renews: staleAfterChange, onDone: ({ ids }) => { tell('Территория разделена.'); onDone(ids[0] ?? territory.id) } })
  const submit = () => {
    if (on === '' || on > today || !inside || parts.some(({ name }) => name.trim().length < 2)) return
    run({ params: { id: territory.id }, body: {
      version: territory.version, on, remains,
      parts: parts.map(({ key, name }) => ({ name: name.trim(), oktmo: null, territories: givenTo(key, 't', shares).map(Number), organisations: givenTo(key, 'o', shares) })),
    } })
  }
  return (
    <ActionForm title={`Разделить «${territory.name}»`} submit="Разделить" isGrave size="lg" isRunning={isRunning} error={error} onSubmit={submit} onClose={onClose}>
      <Radio.Group label="Что с прежней территорией" value={remains ? 'remains' : 'ends'} onChange={(chosen) => setRemains(chosen === 'remains')}>
        <Stack gap="xs" mt="xs">
          <Radio value="remains" label="Остаётся, из неё выделяются новые" />
          <Radio value="ends" label="Закрывается, вместо неё несколько новых" />
        </Stack>
      </Radio.Group>
      <DayField label="Действует с" value={on} onChange={setOn} />
      {parts.map(({ key, name }, at) => <TextInput key={key} label={`Новая территория ${at + 1}`} value={name} onChange={({ currentTarget: { value } }) => setParts(parts.map((part) => (part.key === key ? { key, name: value } : part)))} />)}
      <Button variant="default" size="xs" style={{ alignSelf: 'start' }} leftSection={<Icon name="plus" size={16} />} onClick={() => setParts([...parts, { key: crypto.randomUUID(), name: '' }])}>Ещё одна</Button>
      {inside === null ? <Waiting lines={4} /> : <ShareOut items={inside} parts={parts} shares={shares} onChange={setShares} rest={remains ? 'Остаётся в прежней' : 'В первую новую'} />}
      <p className={classes.text}>{remains ? 'Что никуда не отнесено, останется в прежней территории.' : 'Что никуда не отнесено, перейдёт в первую новую.'}</p>
    </ActionForm>
  )
}

/** The ids of what a part takes: territories bear a `t` before theirs, organisations an `o`. */
function givenTo(part: string, mark: 't' | 'o', shares: Shares): string[] {
  return [...shares].filter(([one, to]) => to === part && one.startsWith(mark)).map(([one]) => one.slice(1))
}

/** What lies directly in a territory: its own territories and organisations, all of them. */
function useInside(id: number): { key: string; name: string }[] | null {
  const { data: step } = useQuery(treeQuery(id))
  const { data: list, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(organisationListQuery({ territory: id }))
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  if (!step || !list || hasNextPage) return null
  const organisations = list.pages.flatMap(({ items }) => items).filter(({ territory }) => territory.id === id)
  return [...step.items.map((node) => ({ key: `t${node.id}`, name: node.name })), ...organisations.map((one) => ({ key: `o${one.id}`, name: one.name }))]
}
