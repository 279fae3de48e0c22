import { Menu } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Link, useRouterState } from '@tanstack/react-router'
import type { SessionReply } from '../../contract/session.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { MenuLink } from '../kit/parts/links.tsx'
import classes from './MainNav.module.css'
import { partRooms, roomsOf, type Room } from './rooms.ts'

/** The rooms of the house. Along the top on a desk, along the bottom on a phone, under the thumb. */
export function MainNav({ session }: { session: SessionReply }) {
  const { shown, more } = partRooms(roomsOf(session), usePlaces())
  return (
    <nav className={`${classes.nav} no-print`} aria-label="Разделы">
      {shown.map((room) => <RoomLink key={room.label} room={room} />)}
      {more.length > 0 && <MoreRooms rooms={more} />}
    </nav>
  )
}

/** How many fit beside the name of the house, the date and the person; along the bottom of a phone it is five. */
function usePlaces(): number {
  const at = { getInitialValueInEffect: false }
  const isPhone = useMediaQuery('(max-width: 56em)', false, at)
  const isNarrow = useMediaQuery('(max-width: 68em)', false, at)
  const isMiddling = useMediaQuery('(max-width: 96em)', false, at)
  return isPhone ? 5 : isNarrow ? 3 : isMiddling ? 5 : 8
}

function RoomLink({ room: { to, icon, label } }: { room: Room }) {
  return (
    <Link {...to} className={classes.item} activeOptions={{ exact: false, includeSearch: false }} activeProps={{ 'data-current': true, 'aria-current': 'page' }}>
      <Icon name={icon} size={22} />
      <span>{label}</span>
    </Link>
  )
}

function MoreRooms({ rooms }: { rooms: readonly Room[] }) {
  const path = useRouterState({ select: ({ location }) => location.pathname })
  const isHere = rooms.some(({ to }) => path.startsWith(to.to.split('/$')[0] ?? to.to))
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={classes.item} {...(isHere ? { 'data-current': true } : {})}>
          <Icon name="dots" size={22} />
          <span>Ещё</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {rooms.map(({ to, icon, label }) => <MenuLink key={label} {...to} leftSection={<Icon name={icon} size={18} />}>{label}</MenuLink>)}
      </Menu.Dropdown>
    </Menu>
  )
}
