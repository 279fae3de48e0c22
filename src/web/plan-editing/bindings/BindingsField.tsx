import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { bindingsOf } from '../../../domain/bindings/propose-bindings.ts'
import type { Binding } from '../../../domain/processes/binding.ts'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { keyed } from '../../kit/parts/keyed.ts'
import { Mark } from '../../kit/parts/Mark.tsx'
import { useDraft } from '../draft-context.ts'
import { useEditing } from '../editing-context.ts'
import { FieldFrame } from '../fields/FieldFrame.tsx'
import { setBindings } from './binding-edits.ts'
import { bindingSentence } from './binding-words.ts'
import { BindingsEditor } from './BindingsEditor.tsx'
import classes from './Bindings.module.css'

/** What an activity will ask of whom once it is approved: proposed by its words, until a person confirms or changes it. */
export function BindingsField({ activity }: { activity: PlannedActivity }) {
  const plan = useDraft()
  const { apply } = useEditing()
  const [isChanging, setChanging] = useState(false)
  const bindings = useMemo(() => bindingsOf(activity, plan), [activity, plan])
  const isConfirmed = activity.bindings !== null
  if (isChanging && apply) return <FieldFrame label="Кто что делает"><BindingsEditor activity={activity} bindings={bindings} onSave={(changed) => apply(setBindings(activity.id, changed))} onClose={() => setChanging(false)} /></FieldFrame>
  return (
    <FieldFrame label="Кто что делает">
      {apply && <div className={classes.marks}>{isConfirmed ? <Mark tone="good">подтверждено</Mark> : <Mark tone="doubt">предложено по словам строки</Mark>}</div>}
      <BindingList bindings={bindings} activity={activity} isConfirmed={isConfirmed} />
      {apply && (
        <div className={`${classes.foot} no-print`}>
          {!isConfirmed && <Button size="compact-sm" variant="default" onClick={() => apply(setBindings(activity.id, bindings))}>Всё верно</Button>}
          <Button size="compact-sm" variant="subtle" onClick={() => setChanging(true)}>Изменить, кто что делает</Button>
          {isConfirmed && <Button size="compact-sm" variant="subtle" color="gray" onClick={() => apply(setBindings(activity.id, null))}>Вернуть предложенное</Button>}
        </div>
      )}
    </FieldFrame>
  )
}

function BindingList({ bindings, activity, isConfirmed }: { bindings: readonly Binding[]; activity: PlannedActivity; isConfirmed: boolean }) {
  if (bindings.length === 0) return <p className={classes.faint} style={{ margin: '0.25rem 0 0.5rem' }}>Ни с каким процессом не связано: отвечающим за мероприятие придёт одно поручение провести его.</p>
  return (
    <ul className={classes.list} data-confirmed={isConfirmed}>
      {keyed(bindings, (binding) => JSON.stringify(binding)).map(({ key, item }) => {
        const { organises, does, proof, counts, of } = bindingSentence(item, activity)
        return (
          <li key={key}>
            {of !== null && <span className={classes.of}>{of}</span>}
            Организует: {organises}. Делает: <b>{does}</b>. Подтверждается {proof}.
            {counts !== null && <span className={classes.faint}> Идёт в счёт показателя «{counts}».</span>}
          </li>
        )
      })}
    </ul>
  )
}
