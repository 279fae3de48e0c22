import { Button, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { changeIndicator, createIndicator, type IndicatorReply } from '../../../contract/indicators.ts'
import { spreads } from '../../../domain/indicators/breakdown.ts'
import { measureCatalogue } from '../../../domain/indicators/indicator-measure.ts'
import { comparators } from '../../../domain/roadmaps/plan/plan.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { comparatorNames, targetUnitNames } from '../../kit/names/target-names.ts'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { sessionQuery } from '../../shell/session.queries.ts'
import { indicatorsKey } from '../indicator.queries.ts'
import { spreadWords } from '../indicator-words.ts'
import { MeasureFields } from './MeasureFields.tsx'
import { faultsOf, indicatorOf, newIndicator, typedIndicator, type TypedIndicator } from './typed-indicator.ts'

type IndicatorDialogProps = {
  territory: { id: number; name: string }
  /** Null makes a new one. */
  indicator: IndicatorReply | null
  roadmapId?: string
  onClose: () => void
}

/** An indicator is made of what is counted, of whom, and the target. */
export function IndicatorDialog({ territory, indicator, roadmapId, onClose }: IndicatorDialogProps) {
  const { data: session } = useQuery(sessionQuery)
  const [typed, setTyped] = useState<TypedIndicator>(() => (indicator === null ? newIndicator(session?.programmeDate ?? '', roadmapId ?? null) : typedIndicator(indicator)))
  const [isTried, setTried] = useState(false)
  const [indicatorId] = useState(() => indicator?.id ?? crypto.randomUUID())
  const done = { renews: [indicatorsKey], onDone: () => { tell(indicator === null ? 'Показатель заведён.' : 'Показатель изменён.'); onClose() } }
  const create = useCommand(createIndicator, done)
  const change = useCommand(changeIndicator, done)
  const set = (part: Partial<TypedIndicator>) => setTyped({ ...typed, ...part })
  const faults = faultsOf(typed)
  const { units } = measureCatalogue[typed.measure]
  const submit = () => {
    setTried(true)
    if (faults.size > 0) return
    if (indicator === null) create.run({ body: { indicatorId, territoryId: territory.id, indicator: indicatorOf(typed) } })
    else change.run({ params: { id: indicator.id }, body: { version: indicator.version, indicator: indicatorOf(typed) } })
  }
  return (
    <Modal opened onClose={onClose} title={indicator === null ? `Показатель: ${territory.name}` : 'Изменить показатель'} size="lg" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); submit() }}>
        <Stack>
          <TextInput data-autofocus label="Название" maxLength={300} placeholder="Школы разместили программы" value={typed.name} onChange={({ currentTarget }) => set({ name: currentTarget.value })} error={isTried && faults.has('name') && 'Напишите название.'} />
          <MeasureFields typed={typed} onChange={setTyped} faults={isTried ? faults : new Set()} />
          <Group grow align="flex-start">
            <Select label="Цель" data={comparators.map((value) => ({ value, label: comparatorNames[value] }))} value={typed.comparator} onChange={(value) => set({ comparator: comparators.find((one) => one === value) ?? 'gte' })} allowDeselect={false} />
            <NumberInput label={typed.unit === 'percent' ? 'Значение, %' : 'Значение'} hideControls decimalSeparator="," min={0} value={typed.value} onChange={(value) => set({ value: String(value) })} error={isTried && faults.has('value') && (typed.unit === 'percent' ? 'Число от 0 до 100.' : 'Укажите число.')} />
            {units.length > 1 && <Select label="В чём" data={units.map((value) => ({ value, label: targetUnitNames[value] }))} value={typed.unit} onChange={(value) => set({ unit: units.find((one) => one === value) ?? typed.unit, spread: value === 'percent' ? 'each' : 'sum' })} allowDeselect={false} />}
          </Group>
          <Select label="Как цель доводится вниз" data={spreads.map((value) => ({ value, label: spreadWords[value] }))} value={typed.spread} onChange={(value) => set({ spread: spreads.find((one) => one === value) ?? typed.spread })} allowDeselect={false} />
          <Group grow align="flex-start">
            <TextInput type="date" label="Считается с" value={typed.startsOn} onChange={({ currentTarget }) => set({ startsOn: currentTarget.value })} />
            <TextInput type="date" label="Должен быть достигнут к" value={typed.dueOn} onChange={({ currentTarget }) => set({ dueOn: currentTarget.value })} error={isTried && faults.has('dates') && 'Конец не раньше начала.'} />
          </Group>
          <ProblemNote error={create.error ?? change.error} />
          <Group gap="xs"><Button type="submit" loading={create.isRunning || change.isRunning}>{indicator === null ? 'Завести' : 'Сохранить'}</Button><Button variant="default" onClick={onClose}>{indicator === null ? 'Не заводить' : 'Не менять'}</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}
