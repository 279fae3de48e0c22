import type { Approval, Plan } from '../../plan/plan.ts'
import type { Warning } from '../../plan/warning.ts'
import type { ActReference } from './act-reference.ts'
import type { Requisites } from './requisites.ts'

export type ReadApproval = { approval: Approval | null; amends: Plan['amends']; warnings: Warning[] }

/** The act that approves this very text; where an annex says otherwise, a person is told. */
export function readApproval(found: Requisites, nominative: (text: string) => string | null): ReadApproval {
  const { head, annex, restated, changed, signature } = found
  const annexAct = restated ?? annex
  const approving = [head, annexAct, signature].find((act) => act !== null && (act.number !== null || act.date !== null)) ?? head ?? annexAct ?? signature
  if (approving === null) return { approval: null, amends: null, warnings: [] }
  const authority = [annex, changed, head, signature].map((act) => (act?.authority == null ? null : nominative(act.authority))).find((name) => name !== null) ?? null
  const second = head !== null && annexAct !== null && annexAct !== approving ? annexAct : null
  return {
    approval: {
      act: approving.act ?? annex?.act ?? null,
      number: approving.number ?? second?.number ?? null,
      date: approving.date ?? second?.date ?? null,
      authority,
    },
    amends: amendedAct(found, approving),
    warnings: second === null || isSame(second, changed) ? [] : conflicts(approving, second),
  }
}

function amendedAct({ annex, restated, changed }: Requisites, approving: ActReference): Plan['amends'] {
  const base = restated === null ? changed : (annex ?? changed)
  if (base === null || (base.number === null && base.date === null) || isSame(base, approving)) return null
  return { number: base.number, date: base.date }
}

function isSame(a: ActReference, b: ActReference | null): boolean {
  return b !== null && a.number === b.number && a.date === b.date
}

function conflicts(own: ActReference, annex: ActReference): Warning[] {
  const warnings: Warning[] = []
  if (own.number !== null && annex.number !== null && own.number !== annex.number) {
    warnings.push({
      code: 'document-number-conflict', where: 'header',
      message: `Номер документа назван по-разному: № ${own.number} в самом документе, № ${annex.number} в приложении.`,
      advice: 'Сверьте номер с подписанным экземпляром.',
    })
  }
  if (own.date !== null && annex.date !== null && own.date !== annex.date) {
    warnings.push({
      code: 'document-date-conflict', where: 'header',
      message: `Дата документа названа по-разному: ${printedDate(own.date)} в самом документе, ${printedDate(annex.date)} в приложении.`,
      advice: 'Сверьте дату с подписанным экземпляром.',
    })
  }
  return warnings
}

function printedDate(date: string): string {
  return date.split('-').reverse().join('.')
}
