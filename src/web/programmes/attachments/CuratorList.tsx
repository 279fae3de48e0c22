import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { AttachmentBoard } from '../../../contract/attachments.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { counted } from '../../kit/words/plural.ts'
import { curatorForms } from '../programme-words.ts'
import classes from './Attachments.module.css'
import type { CuratorLoad } from './board-draft.ts'
import { LoadBar } from './LoadBar.tsx'

/** The curators with their loads, as they are and as the draft would have them. */
export function CuratorList({ board, loads }: { board: AttachmentBoard; loads: ReadonlyMap<string, CuratorLoad> }) {
  const [words, setWords] = useState('')
  const shown = board.curators.filter(({ name, workplace }) => `${name} ${workplace ?? ''}`.toLowerCase().includes(words.trim().toLowerCase()))
  return (
    <aside className={classes.curators} aria-labelledby="curators">
      <h2 id="curators" className={classes.heading}>{counted(board.curators.length, curatorForms)}</h2>
      {board.curators.length === 0 && <p className={classes.about}>Назначьте кураторов в разделе «Координаторы и кураторы».</p>}
      {board.curators.length > 8 && <TextInput aria-label="Найти куратора" placeholder="имя или место работы" size="xs" mb="xs" leftSection={<Icon name="search" size={16} />} value={words} onChange={({ currentTarget }) => setWords(currentTarget.value)} />}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reached by the keyboard */}
      <ul className={classes.curatorRows} tabIndex={0} aria-label="Кураторы с нагрузкой">
        {shown.map(({ appointmentId, name, workplace }) => (
          <li key={appointmentId} className={classes.curatorRow}>
            <span><span className={classes.curatorName}>{name}</span>{workplace !== null && <span className={classes.about}>{workplace}</span>}</span>
            <LoadBar load={loads.get(appointmentId) ?? { attached: 0, drafted: 0 }} limit={board.limit} />
          </li>
        ))}
      </ul>
    </aside>
  )
}
