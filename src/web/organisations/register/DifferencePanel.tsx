import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { applyRegister, type RegisterImportReply } from '../../../contract/register-imports.ts'
import { differenceKinds, type DifferenceKind } from '../../../domain/organisations/register/difference.ts'
import type { ColumnMapping } from '../../../domain/organisations/register/register-column.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { askToConfirm } from '../../kit/parts/confirm.ts'
import { Note } from '../../kit/parts/Note.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { ReasonedButton } from '../../kit/parts/ReasonedButton.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { rowForms } from '../../kit/words/nouns.ts'
import { counted, printedNumber } from '../../kit/words/plural.ts'
import { staleAfterChange } from '../organisation.queries.ts'
import { differenceNames } from './difference-names.ts'
import { DifferenceTable } from './DifferenceTable.tsx'
import { MappingPanel } from './MappingPanel.tsx'
import classes from './Register.module.css'
import { registerKey, rowDifferencesQuery } from './register.queries.ts'
import { sumInWords } from './sum-in-words.ts'

type PanelProps = { book: RegisterImportReply; onCompare: (said: { mapping: ColumnMapping | null; keepAs: string | null }) => void }

/** What the workbook would do, row by row, faults first; and the one button that does it. */
export function DifferencePanel({ book, onCompare }: PanelProps) {
  const [kind, setKind] = useState<DifferenceKind | null>(null)
  const [isMappingShown, setMappingShown] = useState(false)
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(rowDifferencesQuery(book.id, book.version, kind))
  const counts: Partial<Record<DifferenceKind, number>> = book.counts ?? {}
  const all = differenceKinds.reduce((sum, one) => sum + (counts[one] ?? 0), 0)
  const items = data?.pages.flatMap((page) => page.items) ?? []
  const isOpen = book.state === 'compared'
  return (
    <>
      {!isOpen && <div className={classes.done}><Note tone="good" title="Внесено в реестр.">{sumInWords(counts)}</Note></div>}
      {isOpen && <p className={classes.standing}>
        {book.mappingName !== null && <>Столбцы назначены как «{book.mappingName}». </>}
        <button type="button" className={classes.plain} aria-expanded={isMappingShown} onClick={() => setMappingShown(!isMappingShown)}>Назначить столбцы иначе</button>
        {' · '}<button type="button" className={classes.plain} onClick={() => onCompare({ mapping: book.mappingName === null ? book.mapping : null, keepAs: null })}>Сравнить заново</button>
      </p>}
      {isMappingShown && <div className={classes.mapping}><MappingPanel book={book} onCompare={onCompare} /></div>}
      <div className={classes.bar}>
        <fieldset className={classes.kinds}>
          <legend className="visually-hidden">Какие строки показать</legend>
          <KindButton isChosen={kind === null} count={all} onChoose={() => setKind(null)}>Все</KindButton>
          {differenceKinds.map((one) => <KindButton key={one} isChosen={kind === one} count={counts[one] ?? 0} kind={one} onChoose={() => setKind(one)}>{differenceNames[one]}</KindButton>)}
        </fieldset>
        {isOpen && <Apply book={book} />}
      </div>
      <ProblemNote error={error} />
      {!data && !error && <Waiting lines={8} />}
      {data && items.length === 0 && <p className={classes.standing}>Таких строк нет.</p>}
      {items.length > 0 && <DifferenceTable key={`${book.version} ${kind}`} items={items} total={kind === null ? all : (counts[kind] ?? 0)} onEnd={() => { if (hasNextPage && !isFetchingNextPage) void fetchNextPage() }} />}
    </>
  )
}

function KindButton({ isChosen, count, kind, onChoose, children }: { isChosen: boolean; count: number; kind?: DifferenceKind; onChoose: () => void; children: string }) {
  return <button type="button" className={classes.kind} data-kind={count > 0 ? kind : undefined} aria-pressed={isChosen} onClick={onChoose}>{children} <span>{printedNumber(count)}</span></button>
}

function Apply({ book: { id, version, counts } }: { book: RegisterImportReply }) {
  const { run, isRunning, error } = useCommand(applyRegister, { renews: [registerKey, ...staleAfterChange], onDone: ({ created, changed, closed }) => tell(`Внесено: новых ${created}, изменённых ${changed}, закрытых ${closed}.`) })
  const count = (kind: DifferenceKind) => counts?.[kind] ?? 0
  const todo = count('new') + count('changed') + count('closed')
  const faults = count('fault')
  const apply = (withoutFaults: boolean) => run({ params: { id }, body: { version, withoutFaults } })
  const ask = () => askToConfirm({
    title: `Внести ${counted(todo, rowForms)} без ошибочных?`, text: `Строки с ошибками (${printedNumber(faults)}) останутся не внесёнными. Их можно исправить в Excel и загрузить отдельно.`, confirm: 'Внести остальное', onConfirm: () => apply(true),
  })
  return (
    <div className={classes.apply}>
      <ReasonedButton variant="filled" icon={<Icon name="check" size={18} />} loading={isRunning} reason={todo === 0 ? 'Вносить нечего: ни новых, ни изменённых строк нет.' : null} onClick={() => (faults > 0 ? ask() : apply(false))}>{`Внести в реестр: ${counted(todo, rowForms)}`}</ReasonedButton>
      <ProblemNote error={error} />
    </div>
  )
}
