import { Group, Radio, Textarea } from '@mantine/core'
import { reviewFaultWords } from '../../contract/review-names.ts'
import type { Criterion, Score } from '../../domain/reviews/review-criteria.ts'
import classes from './Reviews.module.css'

type Props = { criterion: Criterion; score: Score | undefined; isOpen: boolean; fault: keyof typeof reviewFaultWords | null; onLight?: (fields: readonly string[]) => void; onChange: (changed: Partial<Score>) => void }

/** Points for one criterion, chosen by arrows; where they are not the most, why. */
export function CriterionRow({ criterion: { code, title, hint, most, fields }, score, isOpen, fault, onLight, onChange }: Props) {
  const points = score?.points ?? null
  return (
    <div className={classes.criterion} onFocus={() => onLight?.(fields)}>
      <Radio.Group label={title} description={hint} error={fault === null ? undefined : reviewFaultWords[fault]} value={points === null ? null : String(points)} onChange={(value) => onChange({ points: Number(value) })}>
        <Group mt="xs" gap="lg">{Array.from({ length: most + 1 }, (_, value) => <Radio key={value} disabled={!isOpen} value={String(value)} label={String(value)} />)}</Group>
      </Radio.Group>
      {(points !== null && points < most) || (score?.comment ?? '') !== '' ? <Textarea mt="sm" label="Почему" aria-label={`Почему: ${title}`} disabled={!isOpen} autosize minRows={2} value={score?.comment ?? ''} onChange={({ currentTarget }) => onChange({ comment: currentTarget.value })} id={`why-${code}`} /> : null}
    </div>
  )
}
