import type { Sentences } from './sentence.ts'

export const rehearsalSentences: Sentences = {
  'rehearsal.no-file': () => ({ title: 'Не указан файл дорожной карты.', advice: 'Назовите один или несколько файлов: opora rehearse план.docx.' }),
  'rehearsal.approve-unknown': ({ given }) => ({ title: `Способ утверждения «${given}» неизвестен.`, advice: 'Укажите --approve start (накануне первого срока) или --approve printed (датой документа).' }),
  'rehearsal.number-expected': ({ name, given }) => ({ title: `Для --${name} нужно целое число больше нуля, а указано «${given}».`, advice: 'Например, --schools 12 --seed 1.' }),
}
