import type { RehearsalReport } from '../rehearsal/report.ts'

/** A rehearsal in a few lines, for a person. */
export function describeReport(report: RehearsalReport): string {
  const { roadmap, from, to, schools, people, activities, targetsByFacts, mismatches, refusals, requests, journal, rebuilt, seconds } = report
  const sum = (of: (one: RehearsalReport['activities'][number]['assignments']) => number) => activities.reduce((total, { assignments }) => total + of(assignments), 0)
  const asked = sum(({ organise }) => organise) + sum((one) => one.do)
  return [
    `${roadmap}`,
    `  сыграно ${from} — ${to}: школ ${schools}, участников ${people}, мероприятий ${activities.length}, поручений ${asked}`,
    `  закрыто фактом ${sum((one) => one.closedByFact)}, вручную ${sum((one) => one.closedByHand)}, с опозданием ${sum((one) => one.late)}, открыто ${sum((one) => one.open)}`,
    `  целевых значений по фактам: ${Math.round(targetsByFacts * 100)} %; расхождений: ${mismatches.length}`,
    ...mismatches.map(({ position, what, measured, expected }) => `    мероприятие ${position}, ${what}: система насчитала ${measured ?? 'ничего'}, участники — ${expected ?? 'ничего'}`),
    `  запретных действий: испробовано ${refusals.tried}, отказано ${refusals.refused}`,
    `  запросов ${requests.count}, неудачных ${requests.failed}, половина быстрее ${requests.p50ms} мс, 99 % быстрее ${requests.p99ms} мс`,
    `  журнал: записей ${journal.entries}, ${journal.verified ? 'цепочка цела' : 'ЦЕПОЧКА НАРУШЕНА'}; производных таблиц ${rebuilt.tables}, ${rebuilt.equal ? 'пересчёт совпал' : 'ПЕРЕСЧЁТ РАЗОШЁЛСЯ'}`,
    `  заняло ${seconds} с`, '',
  ].join('\n')
}
