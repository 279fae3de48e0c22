import { ProblemError } from '../../kit/api/problem-error.ts'
import { Note } from '../../kit/parts/Note.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'

/** A refusal that belongs to no field. */
export function ApprovalRefusal({ error }: { error: unknown }) {
  if (error instanceof ProblemError && error.status === 409) {
    return <div role="alert"><Note tone="doubt" title="Черновик тем временем изменил кто-то другой.">Закройте это окно, обновите страницу и проверьте план перед утверждением.</Note></div>
  }
  return <ProblemNote error={error} />
}
