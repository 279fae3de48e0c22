import { ActionIcon, Select, Tooltip } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { warningCodes, type WarningCode } from '../../../domain/roadmaps/plan/warning.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { warningCodeNames } from '../../kit/names/warning-names.ts'
import { doubtForms } from '../../kit/words/nouns.ts'
import { counted, printedNumber } from '../../kit/words/plural.ts'
import { countByCode, stepFrom, type Doubt } from './doubt.ts'
import classes from './DoubtBar.module.css'

type DoubtBarProps = {
  doubts: readonly Doubt[]
  code: WarningCode | null
  onCode: (code: WarningCode | null) => void
  current: Doubt | null
  onGo: (doubt: Doubt) => void
}

/** How many places are doubtful and of what kind, and the way from one to the next. */
export function DoubtBar({ doubts, code, onCode, current, onGo }: DoubtBarProps) {
  const chosen = code === null ? doubts : doubts.filter(({ warning }) => warning.code === code)
  const go = (step: -1 | 0 | 1) => {
    const doubt = stepFrom(chosen, current?.key ?? null, step)
    if (doubt) onGo(doubt)
  }
  useHotkeys([['F8', () => go(1)], ['shift+F8', () => go(-1)]], [])
  if (doubts.length === 0) return <p className={classes.none}><Icon name="check" size={18} /> Сомнительных мест нет</p>
  const place = chosen.findIndex(({ key }) => key === current?.key)
  return (
    <div className={classes.bar}>
      <Icon name="doubt" size={18} />
      <Select
        aria-label="Какие сомнительные места показывать" className={classes.choice} placeholder={counted(doubts.length, doubtForms)} clearable value={code}
        data={countByCode(doubts).map(({ code: each, count }) => ({ value: each, label: `${warningCodeNames[each]} · ${printedNumber(count)}` }))}
        onChange={(value) => onCode(warningCodes.find((known) => known === value) ?? null)}
      />
      <Tooltip label="Предыдущее сомнительное место (Shift+F8)" withArrow>
        <ActionIcon variant="default" size="lg" aria-label="Предыдущее сомнительное место" onClick={() => go(-1)}><Icon name="up" size={18} /></ActionIcon>
      </Tooltip>
      <Tooltip label="Следующее сомнительное место (F8)" withArrow>
        <ActionIcon variant="default" size="lg" aria-label="Следующее сомнительное место" onClick={() => go(1)}><Icon name="down" size={18} /></ActionIcon>
      </Tooltip>
      <output className={classes.place}>{place === -1 ? '' : `${place + 1} из ${chosen.length}`}</output>
    </div>
  )
}
