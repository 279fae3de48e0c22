import { Button, CopyButton } from '@mantine/core'
import { Icon } from '../kit/icons/Icon.tsx'
import { Note } from '../kit/parts/Note.tsx'
import { usePageTitle } from '../kit/parts/Page.tsx'
import { longMoment } from '../kit/words/dates.ts'
import classes from './InvitationSheet.module.css'
import { QrCode } from './QrCode.tsx'

type InvitationSheetProps = { code: string; expiresAt: string; person: string; login: string | null }

/** One sheet for the hand: a picture for a telephone, a code for fingers, five steps. The code is shown this once. */
export function InvitationSheet({ code, expiresAt, person, login }: InvitationSheetProps) {
  usePageTitle('Приглашение')
  const place = `${window.location.origin}/invitation`
  const link = `${place}#${code}`
  return (
    <div className={classes.page}>
      <div className="no-print">
        <Note tone="doubt" title="Код показан один раз.">Передайте лист лично или отправьте ссылку только этому человеку: у кого она, тот войдёт под его именем.</Note>
        <div className={classes.actions}>
          <Button leftSection={<Icon name="print" size={18} />} onClick={() => window.print()}>Напечатать</Button>
          <CopyButton value={link}>
            {({ copied, copy }) => <Button variant="default" leftSection={<Icon name={copied ? 'check' : 'copy'} size={18} />} onClick={copy}>{copied ? 'Ссылка скопирована' : 'Скопировать ссылку'}</Button>}
          </CopyButton>
        </div>
      </div>
      <article className={classes.sheet}>
        <p className={classes.over}>Опора · информационная система проекта помощи школам</p>
        <h1 className={classes.title}>Приглашение</h1>
        <p className={classes.person}>{person}</p>
        <div className={classes.body}>
          <QrCode text={link} label="Ссылка приглашения" size={220} />
          <ol className={classes.steps}>
            <li>Наведите камеру телефона на рисунок. Или откройте в браузере <span className={classes.place}>{place}</span> и введите код:</li>
          </ol>
          <p className={classes.code}>{code}</p>
          <ol className={classes.steps} start={2}>
            <li>{login === null ? 'Запомните или поменяйте предложенный логин.' : `Ваш логин прежний: ${login}.`}</li>
            <li>Придумайте пароль: не короче десяти знаков, лучше три-четыре слова, не связанные между собой.</li>
            <li>Нажмите «Сохранить и войти». В следующий раз входите по логину и паролю.</li>
            <li>Этот лист уничтожьте: код действует один раз.</li>
          </ol>
        </div>
        <p className={classes.until}>Действует до {longMoment(expiresAt)}. Если не успели, попросите новое приглашение у того, кто выдал это.</p>
      </article>
    </div>
  )
}
