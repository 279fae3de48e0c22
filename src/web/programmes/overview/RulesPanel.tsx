import { Button, Group, Modal, Stack } from '@mantine/core'
import { useState } from 'react'
import { saveSettings, type ProgrammeReply } from '../../../contract/programmes.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { paths } from '../../paths.ts'
import { programmesKey } from '../programme.queries.ts'
import { SettingsFields } from '../SettingsFields.tsx'
import classes from './Overview.module.css'

/** By what the year goes. */
export function RulesPanel({ programme }: { programme: ProgrammeReply }) {
  const [isEditing, setEditing] = useState(false)
  const { catalogue, curatorLimit, avoidsOwnMunicipality, previous, next, state, may } = programme
  return (
    <section aria-labelledby="rules">
      <div className={classes.head}>
        <h2 id="rules" className={classes.heading}>Правила года</h2>
        {may.manage && state !== 'closed' && <Button variant="default" size="xs" leftSection={<Icon name="pencil" size={16} />} onClick={() => setEditing(true)}>Изменить</Button>}
      </div>
      <dl className={classes.facts}>
        <dt>Версия каталога</dt><dd>{catalogue}</dd>
        <dt>Школ у куратора, не больше</dt><dd>{curatorLimit}</dd>
        <dt>Школы своего муниципалитета</dt><dd>{avoidsOwnMunicipality ? 'не закрепляются' : 'можно'}</dd>
        <dt>Школы прошлого года</dt><dd>{previous === null ? '—' : <TextLink {...paths.programme(previous.id)}>{previous.year} год</TextLink>}</dd>
        {next !== null && <><dt>Следующий год</dt><dd><TextLink {...paths.programme(next.id)}>{next.year} год</TextLink></dd></>}
      </dl>
      {isEditing && <RulesDialog programme={programme} onClose={() => setEditing(false)} />}
    </section>
  )
}

function RulesDialog({ programme, onClose }: { programme: ProgrammeReply; onClose: () => void }) {
  const { id, version, state, catalogue, curatorLimit, avoidsOwnMunicipality } = programme
  const [settings, setSettings] = useState({ catalogue, curatorLimit, avoidsOwnMunicipality })
  const { run, isRunning, error } = useCommand(saveSettings, { renews: [programmesKey], onDone: () => { tell('Правила года изменены.'); onClose() } })
  return (
    <Modal opened onClose={onClose} title="Правила года" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <form noValidate onSubmit={(event) => { event.preventDefault(); run({ params: { id }, body: { version, ...settings } }) }}>
        <Stack>
          <SettingsFields value={settings} onChange={setSettings} isCatalogueFrozen={state !== 'preparing'} />
          <ProblemNote error={error} />
          <Group gap="xs"><Button type="submit" loading={isRunning} disabled={settings.catalogue.trim() === ''}>Сохранить</Button><Button variant="default" onClick={onClose}>Не менять</Button></Group>
        </Stack>
      </form>
    </Modal>
  )
}
