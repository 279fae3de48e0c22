import type { FactorItem } from '../../../contract/risk-profiles.ts'
import { counted, printedNumber, type Forms } from '../../kit/words/plural.ts'
import { scoreWords } from '../risk-words.ts'
import classes from './RiskFactor.module.css'

const answerForms: Forms = ['ответ', 'ответа', 'ответов']

/** A question with the distribution of its answers, or the numbers that the school gave itself. */
export function ItemAnswers({ item: { label, row, value, answers, parts, told } }: { item: FactorItem }) {
  const most = Math.max(1, ...parts.map(({ count }) => count ?? 0))
  const [isOfAnswers, all] = [told.length === 0, answers ?? 0]
  return (
    <>
      <div className={classes.question}>
        <span>{label}{row !== null && <> — <em>{row}</em></>}</span>
        <span className={classes.itemValue}>{scoreWords(value)}</span>
      </div>
      {isOfAnswers && answers === null && <p className={classes.dim}>Недостаточно данных: ответов меньше пяти, поэтому они не показываются.</p>}
      {answers !== null && (
        <>
          <p className={classes.dim}>{counted(answers, answerForms)}</p>
          <table className={classes.parts}>
            <caption className="visually-hidden">Ответы на вопрос «{label}»</caption>
            <thead className="visually-hidden"><tr><th scope="col">Ответ</th><th scope="col">Сколько</th><th scope="col">Баллов риска</th></tr></thead>
            <tbody>
              {parts.map((part) => (
                <tr key={part.label} data-counts={part.score !== null}>
                  <th scope="row">{part.label}</th>
                  <td className={classes.barCell}>
                    {part.count !== null && <><span className={classes.bar} aria-hidden><span data-risk={riskOf(part.score)} style={{ inlineSize: `${(100 * part.count) / most}%` }} /></span><span className={classes.count}>{printedNumber(part.count)} <span className={classes.dim}>({Math.round((100 * part.count) / Math.max(1, all))} %)</span></span></>}
                    {part.place !== null && <span className={classes.count}>в среднем {part.place.toFixed(1).replace('.', ',')}-е место</span>}
                  </td>
                  <td className={classes.dim}>{part.score === null ? 'не считается' : `${Math.round(part.score)} б.`}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {told.length > 0 && <dl className={classes.told}>{told.map((one) => <div key={one.label}><dt>{one.label}</dt><dd>{one.value === null ? 'не указано' : printedNumber(one.value)}</dd></div>)}</dl>}
    </>
  )
}

function riskOf(score: number | null): 'high' | 'medium' | 'low' | 'none' {
  if (score === null) return 'none'
  return score >= 67 ? 'high' : score >= 34 ? 'medium' : 'low'
}
