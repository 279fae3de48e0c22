import { Button } from '@mantine/core'
import type { LessonReply } from '../../../contract/document-library.ts'
import type { LessonKind } from '../../../domain/programme-documents/lesson.ts'
import { counted } from '../../kit/words/plural.ts'
import classes from '../Documents.module.css'

export const lessonKindNames: Readonly<Record<LessonKind, string>> = { aim: 'Цель', target: 'Показатель', action: 'Мероприятие' }
const programmeForms = ['программа', 'программы', 'программ'] as const

/** What others have done; each can be taken over where somebody writes. */
export function LessonList({ lessons, onTake }: { lessons: readonly LessonReply[]; onTake?: (lesson: LessonReply) => void }) {
  return (
    <ul className={classes.list} aria-label="Библиотека">
      {lessons.map((lesson) => (
        <li key={`${lesson.kind} ${lesson.factor.code} ${lesson.text}`} className={classes.line}>
          <div className={classes.words}>
            {lesson.text}{lesson.unit !== '' && `, ${lesson.unit}`}
            <span className={classes.small}>{[lessonKindNames[lesson.kind], lesson.factor.name, lesson.task, lesson.schedule, lesson.participants, lesson.proof === '' ? '' : `подтверждение: ${lesson.proof}`].filter((one) => one !== '').join(' · ')}</span>
            <span className={classes.small}>{lesson.programmes > 0 ? `В принятых программах региона: ${counted(lesson.programmes, programmeForms)}` : 'Из набора Опоры'}</span>
          </div>
          {onTake && <Button variant="default" size="compact-sm" aria-label={`Добавить: ${lesson.text}`} onClick={() => onTake(lesson)}>Добавить</Button>}
        </li>
      ))}
    </ul>
  )
}
