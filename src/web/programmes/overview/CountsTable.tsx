import type { ProgrammeCount, ProgrammeReply } from '../../../contract/programmes.ts'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { printedNumber } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import classes from './Overview.module.css'

type CountsTableProps = { programme: ProgrammeReply; counts: readonly ProgrammeCount[]; level: 'region' | 'municipality' }

const numbers = ['schools', 'withoutCurator', 'curators', 'coordinators', 'nominations'] as const
const names: Record<(typeof numbers)[number], string> = { schools: 'Школы', withoutCurator: 'Без куратора', curators: 'Кураторы', coordinators: 'Координаторы', nominations: 'Ждут решения' }

/** How far each territory is; what is lacking stands out. */
export function CountsTable({ programme, counts, level }: CountsTableProps) {
  if (counts.length === 0) return <EmptyState title="Пока пусто">{level === 'region' ? 'Здесь появятся регионы, как только в них включат школы или выдвинут координаторов.' : 'В регионе ещё нет муниципалитетов.'}</EmptyState>
  const shown = numbers.filter((name) => name !== 'nominations' || counts.some(({ nominations }) => nominations !== null))
  return (
    <table className={classes.table}>
      <thead><tr><th scope="col">{level === 'region' ? 'Регион' : 'Муниципалитет'}</th>{shown.map((name) => <th key={name} scope="col">{names[name]}</th>)}</tr></thead>
      <tbody>
        {counts.map((count) => (
          <tr key={count.territoryId}>
            <th scope="row"><TextLink {...(level === 'region' ? paths.programme(programme.id, { region: count.territoryId }) : paths.programmeSchools(programme.id, schoolsOf(programme, count.territoryId)))}>{count.name}</TextLink></th>
            {shown.map((name) => <NumberCell key={name} name={name} count={count} />)}
          </tr>
        ))}
      </tbody>
      {counts.length > 1 && (
        <tfoot><tr><th scope="row">Всего</th>{shown.map((name) => <td key={name} data-name={names[name]}>{printedNumber(counts.reduce((sum, count) => sum + (count[name] ?? 0), 0))}</td>)}</tr></tfoot>
      )}
    </table>
  )
}

function NumberCell({ name, count }: { name: (typeof numbers)[number]; count: ProgrammeCount }) {
  const value = count[name] ?? 0
  const isLack = (name === 'withoutCurator' && value > 0) || (name === 'coordinators' && value === 0 && count.schools > 0) || (name === 'nominations' && value > 0)
  return <td data-name={names[name]} data-lack={isLack}>{value === 0 && !isLack ? <span className={classes.none}>—</span> : printedNumber(value)}</td>
}

function schoolsOf({ homeRegionId, region }: ProgrammeReply, territory: number) {
  return homeRegionId === null && region !== null ? { region: region.id, territory } : { territory }
}
