import { Checkbox } from '@mantine/core'
import type { ProgrammeSchool } from '../../../contract/programme-schools.ts'
import { TextLink } from '../../kit/parts/links.tsx'
import { Mark } from '../../kit/parts/Mark.tsx'
import { shortDate } from '../../kit/words/dates.ts'
import { paths } from '../../paths.ts'
import type { ProgrammeSearch } from '../programme-search.ts'
import classes from './Schools.module.css'

type SchoolRowProps = {
  school: ProgrammeSchool
  index: number
  which: 'now' | 'left' | 'earlier'
  measure: (element: HTMLElement | null) => void
  /** Null where rows are not chosen. */
  isChosen: boolean | null
  onToggle: () => void
  extension: { programmeId: string; search: ProgrammeSearch } | null
}

export function SchoolRow({ school, index, which, measure, isChosen, onToggle, extension }: SchoolRowProps) {
  const { id, name, territory, inn, login, joinedOn, leftOn, curator, hasCurator } = school
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      {isChosen !== null && <td className={classes.choice}><Checkbox aria-label={`Выбрать: ${name}`} checked={isChosen} onChange={onToggle} /></td>}
      <th scope="row" className={classes.name}>{name}</th>
      <td className={classes.territory}>{territory}</td>
      <td className={classes.codes}>{[inn, login].filter((code) => code !== null).join(' · ')}</td>
      <td className={classes.date}>{shortDate(which === 'left' && leftOn !== null ? leftOn : joinedOn)}</td>
      <td className={classes.curator}>{curator === null ? (hasCurator ? <span className={classes.faint}>есть</span> : which === 'now' && <Mark tone="doubt">нет куратора</Mark>) : curator.name}</td>
      {extension !== null && (
        <td className={classes.action}>
          <TextLink {...paths.extensions(extension.programmeId, { ...(extension.search.region === undefined ? {} : { region: extension.search.region }), school: id })} aria-label={`Продлить срок: ${name}`}>Продлить срок</TextLink>
        </td>
      )}
    </tr>
  )
}
