import { Button } from '@mantine/core'
import type { AccountReply } from '../../contract/accounts.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import classes from './AccountPage.module.css'

export function OutsideLink({ outside: { name, isLinked, address } }: { outside: NonNullable<AccountReply['outside']> }) {
  if (isLinked) return <p className={classes.text}>Связан: можно входить через {name}.</p>
  return (
    <>
      <p className={classes.text}>Можно входить через {name}: тогда пароль здесь не понадобится.</p>
      <Button component="a" href={address} variant="default" leftSection={<Icon name="link" size={18} />}>Связать</Button>
    </>
  )
}
