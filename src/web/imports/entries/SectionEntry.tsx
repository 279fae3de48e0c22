import { ActionIcon, Tooltip } from '@mantine/core'
import { Icon } from '../../kit/icons/Icon.tsx'
import { useEditing } from '../../plan-editing/editing-context.ts'
import { TextField } from '../../plan-editing/fields/TextField.tsx'
import { useDraft } from '../../plan-editing/draft-context.ts'
import classes from './SectionEntry.module.css'

/** A heading of the plan, with its number, mended where it stands. */
export function SectionEntry({ at }: { at: number }) {
  const { apply } = useEditing()
  const section = useDraft().sections[at]
  if (section === undefined) return null
  return (
    <div className={classes.section}>
      <div className={classes.number}><TextField label="Номер раздела" empty="№" value={section.number} onSave={apply && ((number) => apply([{ do: 'changeSection', at, section: { ...section, number } }]))} /></div>
      <h2 className={classes.title}><TextField label="Название раздела" empty="Раздел без названия" value={section.title} onSave={apply && ((title) => apply([{ do: 'changeSection', at, section: { ...section, title } }]))} /></h2>
      {apply && (
        <Tooltip label="Убрать заголовок: мероприятия отойдут к разделу выше" withArrow>
          <ActionIcon className="no-print" variant="subtle" color="gray" aria-label={`Убрать заголовок раздела: ${section.title ?? 'без названия'}`} onClick={() => apply([{ do: 'removeSection', at }])}><Icon name="cross" size={16} /></ActionIcon>
        </Tooltip>
      )}
    </div>
  )
}
