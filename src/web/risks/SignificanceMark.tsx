import { significanceLooks } from '../../contract/risk-looks.ts'
import type { Significance } from '../../domain/risks/risk-factor.ts'
import { SignificanceSign } from './SignificanceSign.tsx'
import classes from './Risks.module.css'

/** By colour and by sign, and in words: none of the three is needed to understand it. */
export function SignificanceMark({ significance }: { significance: Significance }) {
  const { name, tone } = significanceLooks[significance]
  return <span className={classes.mark} data-tone={tone}><SignificanceSign significance={significance} />{name}</span>
}
