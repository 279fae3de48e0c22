import { Button, Group, Modal, Select, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { chooseRoadmapProgramme } from '../../../contract/roadmap-programmes.ts'
import { useCommand } from '../../kit/api/use-command.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { Mark } from '../../kit/parts/Mark.tsx'
import { Note } from '../../kit/parts/Note.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { tell } from '../../kit/parts/tell.ts'
import { paths } from '../../paths.ts'
import { roadmapsKey } from '../../roadmap-list/roadmap-list.queries.ts'
import { useRoadmap } from '../roadmap-context.ts'
import { roadmapProgrammeQuery } from '../roadmap.queries.ts'
import classes from './HeadFacts.module.css'

/** In which programme year the map is carried out; without one there are no schools to ask. */
export function ProgrammeFact() {
  const { roadmap: { id } } = useRoadmap()
  const { data } = useQuery(roadmapProgrammeQuery(id))
  const [isChoosing, setChoosing] = useState(false)
  if (!data) return null
  const { programme, mayChoose } = data
  return (
    <span className={classes.state}>
      {programme === null ? <Mark tone="doubt">без года проекта</Mark> : <span>год проекта: <TextLink {...paths.programme(programme.id)}>{programme.name}</TextLink></span>}
      {mayChoose && <button type="button" className={`${classes.switch} no-print`} onClick={() => setChoosing(true)}>{programme === null ? 'выбрать' : 'сменить'}<Icon name="pencil" size={14} /></button>}
      {isChoosing && <ProgrammeDialog onClose={() => setChoosing(false)} />}
    </span>
  )
}

function ProgrammeDialog({ onClose }: { onClose: () => void }) {
  const { roadmap: { id } } = useRoadmap()
  const { data } = useQuery(roadmapProgrammeQuery(id))
  const [chosen, setChosen] = useState<string | null>(data?.programme?.id ?? data?.choices.find(({ isOfItsYears }) => isOfItsYears)?.id ?? null)
  const { run, isRunning, error } = useCommand(chooseRoadmapProgramme, {
    renews: [roadmapProgrammeQuery(id).queryKey, [...roadmapsKey, 'assignments-preview'], ['assignments'], ['indicators']],
    onDone: ({ planned }) => { tell(planned === null ? 'Год проекта выбран.' : `Год проекта выбран. Поручения пересчитаны: добавлено ${planned.added}, снято ${planned.withdrawn}.`); onClose() },
  })
  if (!data) return null
  return (
    <Modal opened onClose={onClose} title="Год проекта дорожной карты" closeButtonProps={{ 'aria-label': 'Закрыть' }}>
      <Stack>
        <Select data-autofocus label="Год проекта" placeholder="не выбран" clearable data={data.choices.map(({ id: value, name, isOfItsYears }) => ({ value, label: isOfItsYears ? name : `${name} (не из годов карты)` }))} value={chosen} onChange={setChosen} nothingFoundMessage="Годов проекта ещё нет" />
        <WithoutProgramme isChosen={chosen !== null} />
        {data.isRunning && <Note tone="doubt" title="Карта уже действует">Поручения будут пересчитаны сразу: чего больше не требуется — снимется, сделанное останется.</Note>}
        <ProblemNote error={error} />
        <Group gap="xs">
          <Button loading={isRunning} disabled={chosen === (data.programme?.id ?? null)} onClick={() => run({ params: { id }, body: { programmeId: chosen } })}>Выбрать</Button>
          <Button variant="default" onClick={onClose}>Не менять</Button>
        </Group>
      </Stack>
    </Modal>
  )
}

/** Said plainly, for it can't be seen from the plan. */
function WithoutProgramme({ isChosen }: { isChosen: boolean }) {
  if (isChosen) return <p style={{ margin: 0 }}>Школы, кураторы и координаторы этого года получат поручения карты.</p>
  return <Note tone="doubt" title="Без года проекта школы неизвестны">Поручения получат только органы и координаторы, которые организуют. Школам и кураторам не придёт ничего, и показатели по ним не посчитаются. При утверждении система возьмёт год сама, только если подходит единственный.</Note>
}
