import { Textarea } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import type { Schedule } from '../../../domain/roadmaps/plan/plan.ts'
import type { Warning } from '../../../domain/roadmaps/plan/warning.ts'
import { readSchedule } from '../../../domain/roadmaps/schedule/read-schedule.ts'
import { focusAtEnd } from '../../kit/parts/focus-at-end.ts'
import { useEditing } from '../editing-context.ts'
import { DoubtList } from './FieldFrame.tsx'
import { InPlace } from './InPlace.tsx'
import { ScheduleMeaning } from './ScheduleMeaning.tsx'
import classes from './ScheduleField.module.css'

type ScheduleFieldProps = { value: Schedule; onSave: ((schedule: Schedule, warnings: Warning[]) => void) | null }

/** A schedule as printed, with what it means; typed in words, and understood while being typed. */
export function ScheduleField({ value, onSave }: ScheduleFieldProps) {
  const view = (
    <>
      <span>{value.text ?? 'не указан'}</span>
      <ScheduleMeaning schedule={value} />
    </>
  )
  return (
    <InPlace label="Срок" isEmpty={value.text === null && value.kind === 'unknown'} view={view} isOpenable={onSave !== null}>
      {(close) => onSave && <ScheduleEditor value={value} onSave={onSave} onClose={close} />}
    </InPlace>
  )
}

function ScheduleEditor({ value, onSave, onClose }: { value: Schedule; onSave: (schedule: Schedule, warnings: Warning[]) => void; onClose: () => void }) {
  const { years } = useEditing()
  const [text, setText] = useState(value.text ?? '')
  const isLeft = useRef(false)
  const reading = useMemo(() => readSchedule(text, { years, headingYear: null }), [text, years])
  const isTouched = text !== (value.text ?? '')
  const leave = (save: boolean) => {
    if (isLeft.current) return
    isLeft.current = true
    if (save && isTouched) onSave(reading.schedule, reading.warnings)
    onClose()
  }
  return (
    <div className={classes.editor}>
      <Textarea
        ref={focusAtEnd} aria-label="Срок словами" autosize minRows={1} maxRows={6} placeholder="например: еженедельно по четвергам с 10.02.2022 по 23.06.2022" value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)} onBlur={() => leave(true)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave(false)
          if (event.key !== 'Enter') return
          event.preventDefault()
          leave(true)
        }}
      />
      <output className={classes.reading}>
        <ScheduleMeaning schedule={isTouched ? reading.schedule : value} dates={8} />
        {isTouched && <DoubtList doubts={reading.warnings} />}
      </output>
      <p className={classes.hint}>Enter — сохранить, Esc — оставить как было</p>
    </div>
  )
}
