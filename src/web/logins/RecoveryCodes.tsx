import { Button } from '@mantine/core'
import { Icon } from '../kit/icons/Icon.tsx'
import { Note } from '../kit/parts/Note.tsx'
import classes from './AccountPage.module.css'

/** Shown once: the server keeps only what they can be checked by. */
export function RecoveryCodes({ codes, onSaved }: { codes: readonly string[]; onSaved: () => void }) {
  return (
    <>
      <Note tone="doubt" title="Распечатайте или перепишите эти коды: больше они показаны не будут.">Каждый один раз заменит код из приложения, если телефон потерян. Прежние коды восстановления больше не действуют.</Note>
      <ol className={classes.codes} style={{ marginBlockStart: '1rem' }}>{codes.map((code) => <li key={code}>{code}</li>)}</ol>
      <div className={`${classes.foot} no-print`}>
        <Button onClick={onSaved}>Коды сохранены</Button>
        <Button variant="default" leftSection={<Icon name="print" size={18} />} onClick={() => window.print()}>Печать</Button>
      </div>
    </>
  )
}
