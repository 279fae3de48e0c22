import { Menu } from '@mantine/core'
import { Icon } from '../../kit/icons/Icon.tsx'
import { revisionStateNames } from '../../kit/names/revision-state-names.ts'
import { longMoment } from '../../kit/words/dates.ts'
import { documentInWords } from '../../kit/words/document-words.ts'
import { useRoadmap } from '../roadmap-context.ts'
import classes from './HeadFacts.module.css'

/** From one revision of the road map to another, in the same view and with the same filters. */
export function RevisionSwitch() {
  const { roadmap: { revisions }, revision, look } = useRoadmap()
  return (
    <Menu position="bottom-start" withinPortal width={340}>
      <Menu.Target>
        <button type="button" className={classes.switch}>редакция {revision.number} из {revisions.length}<Icon name="down" size={14} /></button>
      </Menu.Target>
      <Menu.Dropdown>
        {revisions.map(({ id, number, state, document, changedAt }) => (
          <Menu.Item key={id} rightSection={id === revision.id ? <Icon name="check" size={16} /> : null} onClick={() => look({ revision: id, activity: undefined })}>
            <span className={classes.item}>Редакция {number}: {revisionStateNames[state].toLowerCase()}</span>
            <span className={classes.about}>{document ? documentInWords(document) : `изменена ${longMoment(changedAt)}`}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
