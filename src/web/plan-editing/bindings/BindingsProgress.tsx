import { Button } from '@mantine/core'
import type { DraftPlan } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { askToConfirm } from '../../kit/parts/confirm.ts'
import { activityForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { useEditing } from '../editing-context.ts'
import { confirmAll } from './binding-edits.ts'
import classes from './Bindings.module.css'

/** How many activities a person has looked at, and a way to take the rest as proposed. */
export function BindingsProgress({ plan }: { plan: DraftPlan }) {
  const { apply } = useEditing()
  const open = plan.activities.filter(({ bindings }) => bindings === null).length
  if (apply === null || plan.activities.length === 0) return null
  const ask = () => askToConfirm({
    title: 'Подтвердить предложенное?', confirm: 'Подтвердить', onConfirm: () => apply(confirmAll(plan)),
    text: `Система сама решила по словам строк, кто что делает: ${counted(open, activityForms)}. Изменить можно и потом, пока редакция не утверждена.`,
  })
  return (
    <p className={`${classes.progress} no-print`}>
      {open === 0 ? 'Кто что делает — подтверждено во всех мероприятиях.' : `Кто что делает: подтверждено ${plan.activities.length - open} из ${plan.activities.length}. Неподтверждённое пойдёт как предложено.`}
      {open > 0 && <Button size="compact-xs" variant="default" onClick={ask}>Подтвердить остальные…</Button>}
    </p>
  )
}
