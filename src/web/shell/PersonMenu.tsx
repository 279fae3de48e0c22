import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { logOut } from '../../contract/logins.ts'
import { chooseAppointment, type HeldAppointment, type SessionReply } from '../../contract/session.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { sentencesOf } from '../kit/api/problem-error.ts'
import { roleNames } from '../../contract/role-names.ts'
import { MenuLink } from '../kit/parts/links.tsx'
import { tell } from '../kit/parts/tell.ts'
import { paths } from '../paths.ts'
import classes from './PersonMenu.module.css'

/** Who works, and as what: never a doubt in whose name something is done. Other appointments are chosen here, and the way out is here. */
export function PersonMenu({ session: { person, appointment, others } }: { session: SessionReply }) {
  const choose = useChosenAppointment()
  const leave = useCommand(logOut, { onDone: () => window.location.assign('/') })
  if (person === null) return null
  const capacity = appointment === null ? null : `${roleNames[appointment.role]}, ${placeOf(appointment)}`
  return (
    <Menu position="bottom-end" width="20rem">
      <Menu.Target>
        <button type="button" className={classes.person} aria-label={`${person.name}${capacity === null ? '' : `, вы работаете как ${capacity}`}: меню`}>
          <Icon name="person" size={22} />
          <span className={classes.words}>
            <span className={classes.name}>{person.name}</span>
            {capacity !== null && <span className={classes.capacity} title={capacity}>{capacity}</span>}
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{person.name}</Menu.Label>
        {appointment !== null && (
          <Menu.Item aria-current="true" leftSection={<Icon name="check" size={18} />} closeMenuOnClick={false}>
            Вы работаете как {roleNames[appointment.role]}
            <span className={classes.place}>{detailsOf(appointment)}</span>
          </Menu.Item>
        )}
        {others.map((other) => (
          <Menu.Item key={other.id} leftSection={<Icon name="undo" size={18} />} onClick={() => choose(other.id)}>
            Перейти: {roleNames[other.role]}
            <span className={classes.place}>{detailsOf(other)}</span>
          </Menu.Item>
        ))}
        <Menu.Divider />
        <MenuLink {...paths.account()} leftSection={<Icon name="key" size={18} />}>Вход и сеансы</MenuLink>
        <MenuLink {...paths.ownData()} leftSection={<Icon name="file" size={18} />}>Мои данные</MenuLink>
        <Menu.Item leftSection={<Icon name="right" size={18} />} onClick={() => leave.run({ body: {} })}>Выйти</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** All that was read was read under another appointment: it is asked for anew, from the first room. */
function useChosenAppointment(): (id: string) => void {
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { run } = useCommand(chooseAppointment, {
    onDone: async (chosen) => {
      await navigate(paths.home())
      await queries.resetQueries()
      tell(`Теперь вы работаете как ${roleNames[chosen.role]}, ${placeOf(chosen)}.`)
    },
  })
  return (appointmentId) => run({ body: { appointmentId } }, { onError: (error) => tell(sentencesOf(error).title) })
}

function placeOf({ territory, organisation }: HeldAppointment): string {
  return organisation?.name ?? territory.name
}

function detailsOf(held: HeldAppointment): string {
  return [placeOf(held), held.organisation === null ? null : held.territory.name, held.programme?.name].filter((part) => typeof part === 'string').join(' · ')
}
