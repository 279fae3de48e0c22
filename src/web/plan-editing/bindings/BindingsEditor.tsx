import { ActionIcon, Button, Select } from '@mantine/core'
import type { Binding } from '../../../domain/processes/binding.ts'
import { doers } from '../../../domain/processes/binding.ts'
import { populationCodes, type PopulationCode } from '../../../domain/processes/population.ts'
import { processCodes } from '../../../domain/processes/process-code.ts'
import { processes } from '../../../domain/processes/registry/processes.ts'
import type { PlannedActivity } from '../../../domain/roadmaps/plan/planned-activity.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { processNames } from '../../kit/names/process-names.ts'
import { targetInWords } from '../../kit/words/target-words.ts'
import { EditorFrame } from '../fields/EditorFrame.tsx'
import { useKeyedList } from '../fields/use-keyed-list.ts'
import { targetsOf, withPart, withProcess } from './binding-edits.ts'
import { bindingSentence, stepName } from './binding-words.ts'
import classes from './Bindings.module.css'

const populationNames: Record<PopulationCode, string> = {
  'none': 'Только те, кто организует', 'schools': 'Школы', 'earlier-schools': 'Школы прошлого года', 'curators': 'Кураторы', 'municipal-coordinators': 'Муниципальные координаторы', 'municipalities': 'Муниципалитеты',
}

const blank: Binding = { process: 'evidence', step: 'carry-out', population: 'none', doer: 'member', part: null, target: null }

type BindingsEditorProps = { activity: PlannedActivity; bindings: readonly Binding[]; onSave: (bindings: Binding[]) => void; onClose: () => void }

/** The work of an activity, each kind on its own lines, with the sentence that it makes. */
export function BindingsEditor({ activity, bindings, onSave, onClose }: BindingsEditorProps) {
  const { items, add, change, remove } = useKeyedList(bindings)
  const save = () => {
    onSave(items.map(({ item }) => item))
    onClose()
  }
  return (
    <EditorFrame label="Кто что делает" onSave={save} onCancel={onClose}>
      {items.map(({ key, item }, at) => <BindingLine key={key} value={item} ordinal={at + 1} activity={activity} onChange={(binding) => change(key, binding)} onRemove={() => remove(key)} />)}
      <div className={classes.foot}><Button size="xs" variant="default" leftSection={<Icon name="plus" size={14} />} onClick={() => add([blank])}>Добавить работу</Button></div>
    </EditorFrame>
  )
}

type BindingLineProps = { value: Binding; ordinal: number; activity: PlannedActivity; onChange: (binding: Binding) => void; onRemove: () => void }

function BindingLine({ value, ordinal, activity, onChange, onRemove }: BindingLineProps) {
  const { process, step, population, doer, part, target } = value
  const targets = targetsOf(value, activity)
  const { organises, does, proof } = bindingSentence(value, activity)
  const isOfSchools = population === 'schools' || population === 'earlier-schools'
  const inner = { allowDeselect: false, size: 'xs', comboboxProps: { withinPortal: true } } as const
  return (
    <div className={classes.line}>
      <p className={classes.said}>Работа {ordinal}. Организует: {organises}. Делает: {does}. Подтверждается {proof}. <ActionIcon size="sm" variant="subtle" color="gray" aria-label={`Убрать работу ${ordinal}`} onClick={onRemove}><Icon name="cross" size={14} /></ActionIcon></p>
      <Select {...inner} label="Процесс" data={processCodes.map((code) => ({ value: code, label: processNames[code] }))} value={process} onChange={(chosen) => onChange(withProcess(value, processCodes.find((code) => code === chosen) ?? process))} />
      <Select {...inner} label="Что делают" data={Object.keys(processes[process].steps).map((code) => ({ value: code, label: stepName({ process, step: code }) }))} value={step} onChange={(chosen) => chosen !== null && onChange({ ...value, step: chosen })} />
      <Select {...inner} label="Кто делает" data={populationCodes.map((code) => ({ value: code, label: populationNames[code] }))} value={population}
        onChange={(chosen) => { const found = populationCodes.find((code) => code === chosen) ?? population; onChange({ ...value, population: found, doer: found === 'schools' || found === 'earlier-schools' ? doer : 'member' }) }} />
      {isOfSchools && <Select {...inner} label="Сами или за них" data={[{ value: 'member', label: 'сама школа' }, { value: 'curator', label: 'её куратор' }]} value={doer} onChange={(chosen) => onChange({ ...value, doer: doers.find((one) => one === chosen) ?? doer })} />}
      {activity.parts.length > 0 && <Select {...inner} label="К чему относится" data={[{ value: '', label: 'ко всему мероприятию' }, ...activity.parts.map(({ description }, at) => ({ value: String(at), label: description ?? `часть ${at + 1}` }))]} value={part === null ? '' : String(part)} onChange={(chosen) => onChange(withPart(value, chosen === null || chosen === '' ? null : Number(chosen)))} />}
      {targets.length > 0 && <Select {...inner} label="Показатель, который считается по этой работе" data={[{ value: '', label: 'никакой' }, ...targets.map((one, at) => ({ value: String(at), label: targetInWords(one) }))]} value={target === null ? '' : String(target)} onChange={(chosen) => onChange({ ...value, target: chosen === null || chosen === '' ? null : Number(chosen) })} />}
    </div>
  )
}
