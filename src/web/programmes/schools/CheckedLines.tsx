import { Switch } from '@mantine/core'
import { useState } from 'react'
import { schoolFaultSentences } from '../../../contract/programme-sentences.ts'
import type { CheckedSchools } from '../../../contract/programme-schools.ts'
import { Note } from '../../kit/parts/Note.tsx'
import { counted } from '../../kit/words/plural.ts'
import { lineForms, schoolForms } from '../programme-words.ts'
import classes from './Schools.module.css'

/** What the dry run found, line by line; the faulty ones can be looked at alone. */
export function CheckedLines({ lines }: { lines: CheckedSchools['lines'] }) {
  const faulty = lines.filter(({ fault }) => fault !== null)
  const [onlyFaulty, setOnlyFaulty] = useState(false)
  const good = lines.length - faulty.length
  const shown = onlyFaulty ? faulty : lines
  return (
    <>
      <Note tone={faulty.length === 0 ? 'good' : 'doubt'} title={faulty.length === 0 ? `Все строки поняты: ${counted(good, schoolForms)}.` : `Готово: ${counted(good, schoolForms)}. С ошибкой: ${counted(faulty.length, lineForms)} — они не войдут.`} />
      {faulty.length > 0 && good > 0 && <Switch label="Показать только строки с ошибкой" checked={onlyFaulty} onChange={({ currentTarget }) => setOnlyFaulty(currentTarget.checked)} />}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by the keyboard */}
      <section className={classes.lines} aria-label="Строки списка" tabIndex={0}>
        <table>
          <thead className="visually-hidden"><tr><th scope="col">Строка</th><th scope="col">Как написано</th><th scope="col">Школа</th></tr></thead>
          <tbody>
            {shown.slice(0, 2_000).map(({ line, text, name, fault, sameAs }) => (
              <tr key={line} data-fault={fault !== null}>
                <td className={classes.lineNumber}>{line}</td>
                <td>{text.replaceAll('\t', ' · ')}</td>
                <td>{fault === null ? name : <span className={classes.fault}>{name !== null && `${name}: `}{schoolFaultSentences[fault]}{sameAs !== null && ` (строка ${sameAs})`}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
