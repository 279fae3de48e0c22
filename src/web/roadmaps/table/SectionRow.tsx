import { memo, type DragEvent } from 'react'
import { useDraft } from '../../plan-editing/draft-context.ts'
import { useEditing } from '../../plan-editing/editing-context.ts'
import { sectionName } from '../../plan-editing/fields/SectionField.tsx'
import { TextField } from '../../plan-editing/fields/TextField.tsx'
import classes from './PlanTable.module.css'
import { SectionMenu } from './SectionMenu.tsx'
import type { RowMoves } from './use-row-moves.ts'

type SectionRowProps = { at: number; span: number; index: number; isTarget: boolean; measure: (element: HTMLElement | null) => void; moves: RowMoves }

/** A heading over its rows; a row that is let go on it goes first under it. */
export const SectionRow = memo(function SectionRow({ at, span, index, isTarget, measure, moves }: SectionRowProps) {
  const section = useDraft().sections[at]
  const { apply } = useEditing()
  const hover = (event: DragEvent) => {
    event.preventDefault()
    moves.hover({ under: at })
  }
  if (section === undefined) return null
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- rows are let go on it by the pointer; the keyboard moves them by their handles
    <tbody ref={measure} className={classes.section} data-index={index} data-drop={isTarget ? 'below' : undefined} onDragOver={hover} onDrop={(event) => { event.preventDefault(); moves.drop() }}>
      <tr aria-rowindex={index + 2}>
        <th scope="rowgroup" colSpan={span}>
          {apply === null ? sectionName(section) : (
            <div className={classes.heading}>
              <TextField label="Номер раздела" empty="№" value={section.number} onSave={(number) => apply([{ do: 'changeSection', at, section: { ...section, number } }])} />
              <TextField label="Название раздела" empty="Раздел без названия" value={section.title} onSave={(title) => apply([{ do: 'changeSection', at, section: { ...section, title } }])} />
              <SectionMenu at={at} />
            </div>
          )}
        </th>
      </tr>
    </tbody>
  )
})
