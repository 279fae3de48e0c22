import { Button, NumberInput, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import type { z } from 'zod'
import { readClassList, saveClassList } from '../../contract/class-lists.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { Note } from '../kit/parts/Note.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { useFirstFault } from '../kit/parts/use-first-fault.ts'
import { useLeaveGuard } from '../kit/parts/use-leave-guard.ts'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { ClassBookPanel } from './class-book/ClassBookPanel.tsx'
import classes from './Survey.module.css'
import { classListQuery, surveysKey } from './survey.queries.ts'

type ClassList = z.infer<(typeof readClassList)['reply']>
type Row = { key: string; grade: number | ''; letter: string; pupils: number | '' }

/** The classes of a school and its teachers: from them come the numbers of respondents and their codes. */
export function ClassListPage() {
  const { programme, school } = useParams({ from: '/programmes/$programme/schools/$school/classes' })
  const { data, error, refetch } = useQuery(classListQuery(programme, school))
  return (
    <Page title="Список классов" width="text" above={data?.school.name} lead="По этим числам считается, сколько нужно анкет, и печатаются листки с кодами. Имён учеников здесь нет и не нужно.">
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={5} />}
      {data && <Lists key={data.version} programme={programme} school={school} list={data} />}
      {data?.maySave && <ClassBookPanel programme={programme} school={school} />}
    </Page>
  )
}

const rowsOf = ({ classes: list }: ClassList): Row[] => list.map((one) => ({ key: `${one.grade}${one.letter}`, ...one }))

function Lists({ programme, school, list }: { programme: string; school: string; list: ClassList }) {
  const [rows, setRows] = useState(() => rowsOf(list))
  const [teachers, setTeachers] = useState<number | ''>(list.teachers)
  const [isTried, setTried] = useState(false)
  const { run, isRunning, error } = useCommand(saveClassList, { renews: [surveysKey], onDone: () => tell('Список классов сохранён.') })
  useLeaveGuard(teachers !== list.teachers || JSON.stringify(rows) !== JSON.stringify(rowsOf(list)))
  const form = useRef<HTMLFormElement>(null)
  const lookAtFault = useFirstFault(form)
  const change = (key: string, part: Partial<Row>) => setRows(rows.map((row) => (row.key === key ? Object.assign({ ...row }, part) : row)))
  const add = () => {
    const last = rows.at(-1)
    setRows([...rows, { key: crypto.randomUUID(), grade: last?.grade ?? 6, letter: last === undefined ? 'А' : String.fromCodePoint((last.letter.codePointAt(0) ?? 1039) + 1), pupils: last?.pupils ?? 25 }])
  }
  const save = () => {
    setTried(true)
    const whole = rows.flatMap(({ grade, letter, pupils }) => (grade === '' || pupils === '' ? [] : [{ grade, letter: letter.trim(), pupils }]))
    if (whole.length === rows.length && teachers !== '') run({ params: { programme, school }, body: { version: list.version, classes: whole, teachers } })
    else lookAtFault()
  }
  return (
    <form ref={form} noValidate onSubmit={(event) => { event.preventDefault(); save() }}>
      {!list.maySave && <Note tone="neutral">Изменить список могут школа и те, кто отвечает за её территорию.</Note>}
      <ul className={classes.classes}>
        {rows.map((row) => (
          <li key={row.key} className={classes.class}>
            <NumberInput label="Класс" min={1} max={12} hideControls readOnly={!list.maySave} value={row.grade} onChange={(value) => change(row.key, { grade: value === '' ? '' : Number(value) })} error={isTried && row.grade === '' && 'от 1 до 12'} />
            <TextInput label="Буква или имя" maxLength={12} readOnly={!list.maySave} value={row.letter} onChange={({ currentTarget }) => change(row.key, { letter: currentTarget.value })} />
            <NumberInput label="Учеников" min={1} max={100} hideControls readOnly={!list.maySave} value={row.pupils} onChange={(value) => change(row.key, { pupils: value === '' ? '' : Number(value) })} error={isTried && row.pupils === '' && 'от 1 до 100'} />
            {list.maySave && <Button variant="subtle" aria-label={`Убрать класс ${row.grade}${row.letter}`} onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}><Icon name="cross" size={18} /></Button>}
          </li>
        ))}
      </ul>
      {list.maySave && <Button variant="default" mb="lg" leftSection={<Icon name="plus" size={18} />} onClick={add}>Добавить класс</Button>}
      <NumberInput label="Учителей в школе" description="Без директора" min={0} max={1000} maw="12rem" mb="lg" hideControls readOnly={!list.maySave} value={teachers} onChange={(value) => setTeachers(value === '' ? '' : Number(value))} error={isTried && teachers === '' && 'Укажите число.'} />
      <ProblemNote error={error} />
      {list.maySave && <Button type="submit" loading={isRunning}>Сохранить</Button>}
    </form>
  )
}
