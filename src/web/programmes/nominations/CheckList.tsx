import type { NominationReply } from '../../../contract/nominations.ts'
import { checkNames } from '../../../contract/programme-sentences.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { counted } from '../../kit/words/plural.ts'
import { schoolForms } from '../programme-words.ts'
import classes from './Nominations.module.css'

type Check = NominationReply['checks'][number]

/** The checks, each with its sign; what did not pass says why. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className={classes.checks} aria-label="Проверки">
      {checks.map((check) => (
        <li key={check.code} className={classes.check} data-outcome={check.outcome}>
          <Icon name={check.outcome === 'passed' ? 'check' : check.outcome === 'doubt' ? 'doubt' : 'refusal'} size={16} />
          <span>{check.outcome === 'passed' ? checkNames[check.code] : saying(check)}</span>
        </li>
      ))}
    </ul>
  )
}

function saying({ code, about }: Check): string {
  switch (code) {
    case 'double': return 'Уже выдвинут или назначен на это место'
    case 'same-name': return 'В регионе есть человек с тем же именем: не он ли это?'
    case 'seat-taken': return 'На этой территории уже есть такой координатор'
    case 'contact': return 'Нет ни почты, ни телефона: приглашение — печатным кодом'
    case 'heads-school': return `Работает в школе-участнице: ${String(about)}. Её не получит`
    case 'load': return `Уже курирует: ${counted(Number(about), schoolForms)} — предел`
  }
}
