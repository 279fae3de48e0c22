import { roleNames } from '../../contract/role-names.ts'
import type { PersonSummary } from '../../contract/people.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { Note } from '../kit/parts/Note.tsx'
import { paths } from '../paths.ts'
import classes from './People.module.css'

/** Who is there already: one person is one card, whatever the appointments. */
export function Duplicates({ items, isAddressTaken }: { items: readonly PersonSummary[]; isAddressTaken: boolean }) {
  return (
    <output>
      {items.length > 0 && (
        <Note tone="doubt" title="Такой человек уже есть. Если это он, назначьте его из карточки.">
          <ul className={classes.duplicates}>
            {items.map(({ id, name, appointments: [first] }) => (
              <li key={id}><TextLink underline="always" {...paths.person(id)}>{name}</TextLink>{first && ` — ${roleNames[first.role]}, ${first.place}`}</li>
            ))}
          </ul>
        </Note>
      )}
      {isAddressTaken && <Note tone="doubt" title="Эта почта уже записана за человеком, которого вы не видите.">Если это тот же человек, попросите назначить его того, кто отвечает за его нынешнее место, или уровень выше.</Note>}
    </output>
  )
}
