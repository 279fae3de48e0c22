import type { PairReason } from '../../../domain/programmes/attachments/suggest-attachments.ts'

const hoursApart = new Intl.NumberFormat('ru-RU', { maximumFractionDigits: 1 })

/** What speaks for a pair, in a few words. */
export function reasonInWords(reason: PairReason): string {
  switch (reason.code) {
    case 'same-zone': return 'тот же часовой пояс'
    case 'near-zone': return 'соседний часовой пояс'
    case 'far-zone': return `разница во времени ${hoursApart.format(reason.hours)} ч`
    case 'earlier-curator': return 'курировал(а) эту школу в прошлом году'
    case 'other-municipality': return 'из другого муниципалитета'
    case 'load': return `будет ${reason.load} из ${reason.limit}`
  }
}
