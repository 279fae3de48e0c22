import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { ImportReply } from '../../contract/imports.ts'
import { readAliases } from '../../domain/roadmaps/aliases/read-aliases.ts'
import type { WarningCode } from '../../domain/roadmaps/plan/warning.ts'
import { EmptyState } from '../kit/parts/EmptyState.tsx'
import { activityForms } from '../kit/words/nouns.ts'
import { counted } from '../kit/words/plural.ts'
import { addBelow } from '../plan-editing/activity-edits.ts'
import { BindingsProgress } from '../plan-editing/bindings/BindingsProgress.tsx'
import { EditBar } from '../plan-editing/EditBar.tsx'
import { EditingProvider, type Editing } from '../plan-editing/editing-context.ts'
import { SavingTrouble } from '../plan-editing/SavingTrouble.tsx'
import { sessionQuery } from '../shell/session.queries.ts'
import { AcceptDialog } from './acceptance/AcceptDialog.tsx'
import { ColumnsPanel } from './columns/ColumnsPanel.tsx'
import { doubtsOf, type Doubt } from './doubts/doubt.ts'
import { DoubtBar } from './doubts/DoubtBar.tsx'
import { DraftProvider } from '../plan-editing/draft-context.ts'
import { entriesOf } from './entries/entry.ts'
import { EntryList } from './entries/EntryList.tsx'
import { HeaderFacts } from '../plan-editing/header/HeaderFacts.tsx'
import classes from './ImportWorkbench.module.css'
import { originalRows } from './original/original-rows.ts'
import { textsOf } from './original/texts-of.ts'
import { useImportSession } from './use-import-session.ts'

type Reading = NonNullable<ImportReply['reading']>

/** The reading of one document beside its original, under the pen. */
export function ImportWorkbench({ document, reading }: { document: ImportReply; reading: Reading }) {
  const { session, state, renew, merge } = useImportSession(document, reading)
  const { plan } = state
  const { data: programmeDate = null } = useQuery({ ...sessionQuery, select: (reply) => reply.programmeDate })
  const [code, setCode] = useState<WarningCode | null>(null)
  const [current, setCurrent] = useState<Doubt | null>(null)
  const [jump, setJump] = useState<{ id: string } | null>(null)
  const [isAccepting, setAccepting] = useState(false)
  const [shown, setShown] = useState('both')

  const isOpen = document.state === 'read'
  const rows = useMemo(() => originalRows(reading), [reading])
  const aliases = useMemo(() => readAliases(textsOf(reading.blocks)).aliases, [reading.blocks])
  const entries = useMemo(() => entriesOf(plan, rows), [plan, rows])
  const doubts = useMemo(() => doubtsOf(plan), [plan])
  const { years, sections } = plan
  const editing = useMemo((): Editing => ({ apply: isOpen ? session.apply : null, years, aliases, sections, programmeDate }), [isOpen, session, years, aliases, sections, programmeDate])

  const go = (doubt: Doubt) => {
    setCurrent(doubt)
    if (doubt.activityId === null) window.scrollTo({ top: 0 })
    else setJump({ id: doubt.activityId })
  }
  return (
    <EditingProvider value={editing}>
      <DraftProvider value={plan}>
        <HeaderFacts plan={plan} />
        {isOpen && <ColumnsPanel id={document.id} version={state.version} year={document.year} reading={reading} isBusy={state.unsaved > 0} onReread={renew} />}
        <div className={`${classes.bar} no-print`}>
          <DoubtBar doubts={doubts} code={code} onCode={setCode} current={current} onGo={go} />
          <span className={classes.count}>{counted(plan.activities.length, activityForms)}</span>
          <SegmentedControl className={classes.shown} size="xs" aria-label="Что показывать" value={shown} onChange={setShown}
            data={[{ value: 'both', label: 'Вместе' }, { value: 'reading', label: 'Прочтение' }, { value: 'original', label: 'Подлинник' }]} />
          {isOpen && <div className={classes.pen}><EditBar session={session} state={state} /></div>}
          {isOpen && <Button className={classes.accept} disabled={state.unsaved > 0 || plan.activities.length === 0} onClick={() => setAccepting(true)}>Принять…</Button>}
          <div className={classes.sides} aria-hidden><span>Подлинник</span><span>Прочтение</span></div>
        </div>
        <BindingsProgress plan={plan} />
        <SavingTrouble session={session} state={state} subject="Документ" onMerge={merge} />
        <div className={classes.list} data-shown={shown}><EntryList entries={entries} currentId={current?.activityId ?? null} jump={jump} /></div>
        {plan.activities.length === 0 && (
          <EmptyState title="Мероприятий не нашлось" actions={isOpen && <Button variant="default" onClick={() => session.apply(addBelow(null))}>Добавить мероприятие</Button>}>
            Откройте «Столбцы и год» и укажите, что в каком столбце, или добавьте мероприятия от руки.
          </EmptyState>
        )}
        {isAccepting && <AcceptDialog id={document.id} version={state.version} plan={plan} doubts={doubts.length} onClose={() => setAccepting(false)} />}
      </DraftProvider>
    </EditingProvider>
  )
}
