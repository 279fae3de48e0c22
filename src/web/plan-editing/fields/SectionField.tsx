import { Select } from '@mantine/core'
import type { Section } from '../../../domain/roadmaps/plan/plan.ts'
import { useEditing } from '../editing-context.ts'
import { InPlace } from './InPlace.tsx'

/** Under which heading the activity stands. */
export function SectionField({ value, onSave }: { value: number | null; onSave: ((section: number | null) => void) | null }) {
  const { sections } = useEditing()
  const current = value === null ? undefined : sections[value]
  return (
    <InPlace label="Раздел" isEmpty={current === undefined} view={current === undefined ? 'вне разделов' : sectionName(current)} isOpenable={onSave !== null && sections.length > 0}>
      {(close) => onSave && (
        <Select
          aria-label="Раздел" placeholder="вне разделов" clearable searchable defaultDropdownOpened data={sections.map((section, at) => ({ value: String(at), label: sectionName(section) }))}
          value={value === null ? null : String(value)} onDropdownClose={close} ref={(input) => input?.focus({ preventScroll: true })}
          onChange={(chosen) => {
            onSave(chosen === null ? null : Number(chosen))
            close()
          }}
        />
      )}
    </InPlace>
  )
}

export function sectionName({ number, title }: Section): string {
  return [number === null ? '' : `${number}.`, title ?? ''].filter((part) => part !== '').join(' ') || 'Без названия'
}
