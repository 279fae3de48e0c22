import type { ApprovalAct, TerritoryLevel } from '../../../domain/roadmaps/plan/plan.ts'
import type { DraftPlan, PlanHeader } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { approvalActNames } from '../../kit/names/approval-act-names.ts'
import { territoryLevelNames } from '../../kit/names/territory-level-names.ts'
import { shortDate } from '../../kit/words/dates.ts'
import { yearsInWords } from '../../kit/words/document-words.ts'
import { useEditing } from '../editing-context.ts'
import { ChoiceField } from '../fields/ChoiceField.tsx'
import { DoubtList, FieldFrame } from '../fields/FieldFrame.tsx'
import { TextField } from '../fields/TextField.tsx'
import { dateOfText } from './date-of-text.ts'
import classes from './HeaderFacts.module.css'
import { yearsOfText } from '../../kit/words/years-of-text.ts'

const noApproval = { act: null, number: null, date: null, authority: null }

/** What the document says of itself. */
export function HeaderFacts({ plan }: { plan: DraftPlan }) {
  const { apply } = useEditing()
  const set = apply && ((fields: Partial<PlanHeader>) => apply([{ do: 'describe', fields }]))
  const { title, programme, territory, years, approval, amends, warnings } = plan
  const act = approval ?? noApproval
  const approve = set && ((part: Partial<typeof act>) => set({ approval: { ...act, ...part } }))
  const amend = set && ((part: Partial<NonNullable<typeof amends>>) => set({ amends: { number: null, date: null, ...amends, ...part } }))
  return (
    <section className={classes.facts} aria-label="Что документ говорит о себе">
      <div className={classes.title}><FieldFrame label="Название"><TextField label="Название" value={title} onSave={set && ((text) => set({ title: text }))} /></FieldFrame></div>
      <FieldFrame label="Проект"><TextField label="Проект" value={programme} onSave={set && ((text) => set({ programme: text }))} /></FieldFrame>
      <div className={classes.wide}><FieldFrame label="Территория"><TextField label="Территория" value={territory?.name ?? null} onSave={set && ((name) => set({ territory: { level: territory?.level ?? null, name } }))} /></FieldFrame></div>
      <FieldFrame label="Уровень">
        <ChoiceField<TerritoryLevel | 'unsaid'> label="Уровень" value={territory?.level ?? 'unsaid'} names={{ unsaid: 'не указан', ...territoryLevelNames }} onSave={set && ((level) => set({ territory: { name: territory?.name ?? null, level: level === 'unsaid' ? null : level } }))} />
      </FieldFrame>
      <FieldFrame label="Годы плана">
        <TextField label="Годы плана" value={yearsInWords(years) || null} refuse={refuseYears} onSave={set && ((text) => set({ years: yearsOfText(text ?? '') ?? [] }))} />
      </FieldFrame>
      <FieldFrame label="Чем утверждён">
        <ChoiceField<ApprovalAct | 'unsaid'> label="Чем утверждён" value={act.act ?? 'unsaid'} names={{ unsaid: 'не указано', ...approvalActNames }} onSave={approve && ((chosen) => approve({ act: chosen === 'unsaid' ? null : chosen }))} />
      </FieldFrame>
      <FieldFrame label="Номер"><TextField label="Номер документа" value={act.number} onSave={approve && ((number) => approve({ number }))} /></FieldFrame>
      <FieldFrame label="Дата"><DateField label="Дата документа" value={act.date} onSave={approve && ((date) => approve({ date }))} /></FieldFrame>
      <div className={classes.wide}><FieldFrame label="Кем утверждён"><TextField label="Кем утверждён" value={act.authority} onSave={approve && ((authority) => approve({ authority }))} /></FieldFrame></div>
      <FieldFrame label="Изменяет документ №"><TextField label="Номер изменяемого документа" value={amends?.number ?? null} onSave={amend && ((number) => amend({ number }))} /></FieldFrame>
      <FieldFrame label="От"><DateField label="Дата изменяемого документа" value={amends?.date ?? null} onSave={amend && ((date) => amend({ date }))} /></FieldFrame>
      {warnings.length > 0 && <div className={classes.doubts} data-doubt-place><DoubtList doubts={warnings} /></div>}
    </section>
  )
}

/** A day typed as one writes it: 17.05.2021. */
function DateField({ label, value, onSave }: { label: string; value: string | null; onSave: ((date: string | null) => void) | null }) {
  return <TextField label={label} value={value === null ? null : shortDate(value)} refuse={refuseDate} onSave={onSave && ((text) => onSave(text === null ? null : dateOfText(text)))} />
}

const refuseDate = (text: string) => (dateOfText(text) === null ? 'Такого дня в календаре нет. Напишите день, месяц и год: 17.05.2021.' : null)
const refuseYears = (text: string) => (yearsOfText(text) === null ? 'Напишите год или годы, например 2022 или 2022–2024 (не больше десяти).' : null)
