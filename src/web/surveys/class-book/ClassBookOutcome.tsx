import type { ClassBookReply } from '../../../contract/class-lists.ts'
import { keyed } from '../../kit/parts/keyed.ts'
import { Note } from '../../kit/parts/Note.tsx'
import { counted } from '../../kit/words/plural.ts'
import { classForms, listForms, pupilForms, teacherForms } from '../survey-words.ts'
import classes from './ClassBook.module.css'

const shown = 20

/** What a book of class lists would change, and the cells that keep some of its schools from being saved. */
export function ClassBookOutcome({ reply: { changed, unchanged, faulty, faults, moreFaults } }: { reply: ClassBookReply }) {
  return (
    <>
      {faults.length > 0 && (
        <Note tone="doubt" title={faulty.length > 0 ? `С ошибками: ${counted(faulty.length, listForms)}. Они не изменятся, пока названные ячейки не исправлены.` : 'Некоторые строки не разобраны.'}>
          <ul className={classes.faults}>
            {keyed(faults, ({ place, message, name }) => `${place} ${message} ${name}`).map(({ key, item }) => <li key={key}><b>{item.place}</b>{item.name !== null && ` (${item.name})`}: {item.message}</li>)}
          </ul>
          {moreFaults > 0 && <p>И ещё {moreFaults}.</p>}
        </Note>
      )}
      {changed.length > 0 && (
        <Note tone="good" title={`Изменится: ${counted(changed.length, listForms)}.${unchanged > 0 ? ` Без изменений: ${unchanged}.` : ''}`}>
          <ul className={classes.faults}>{changed.slice(0, shown).map(({ id, name, before, after }) => <li key={id}><b>{name}</b>. Было: {sizeWords(before)}. Станет: {sizeWords(after)}.</li>)}</ul>
          {changed.length > shown && <p>И ещё {changed.length - shown}.</p>}
        </Note>
      )}
      {changed.length === 0 && faults.length === 0 && <Note tone="neutral" title="В книге то же, что уже есть: сохранять нечего." />}
    </>
  )
}

function sizeWords({ classes: count, pupils, teachers }: ClassBookReply['changed'][number]['before']): string {
  return `${counted(count, classForms)}, ${counted(pupils, pupilForms)}, ${counted(teachers, teacherForms)}`
}
