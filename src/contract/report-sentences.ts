import type { Sentences } from './sentence.ts'

/** Reports of what was done. */
export const reportSentences: Sentences = {
  'report.subject': () => ({ title: 'Не сказано, о ком отчёт.', advice: 'Выберите территорию, школу или куратора: одно из трёх.' }),
  'report.period': () => ({ title: 'Период отчёта кончается раньше, чем начинается, или длиннее трёх лет.', advice: 'Поправьте даты.' }),
  'report.curator-unknown': () => ({ title: 'Такого назначения куратора нет.', advice: 'Выберите куратора из списка.' }),
}
