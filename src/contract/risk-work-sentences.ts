import type { Sentences } from './sentence.ts'

const faults: Readonly<Record<string, (factor: string, count: number) => string>> = {
  'no-diagnosis': (factor) => `По направлению «${factor}» не сказано, в чём причина.`,
  'no-measures': (factor) => `По направлению «${factor}» нет ни одной меры.`,
  'too-few': (_, count) => `Активировано направлений: ${count}, это меньше, чем нужно по правилам года.`,
  'too-many': (_, count) => `Активировано направлений: ${count}, это больше, чем можно по правилам года.`,
  'no-reason': (factor) => `Направление «${factor}» весомо: активируйте его или объясните, почему нет.`,
  'disputed': (factor) => `Направление «${factor}» куратор оспорил: его не активируют.`,
  'activated-unmeasured': (factor) => `По активированному направлению «${factor}» нет ни одной меры.`,
}

/** What a school does about its risks, and what its curator says to it. */
export const riskWorkSentences: Sentences = {
  'risk-work.no-school': () => ({ title: 'Школа не участвует в этом году проекта.', advice: 'Проверьте, тот ли выбран год.' }),
  'risk-work.changed-meanwhile': () => ({ title: 'Риски и меры уже изменили в другом окне или на другой стороне.', advice: 'Обновите страницу: набранное здесь можно скопировать.' }),
  'risk-work.not-published': () => ({ title: 'Рисковый профиль школы ещё не опубликован.', advice: 'Верификация, самодиагностика и активация откроются в день публикации: дождитесь её.' }),
  'risk-work.not-open': () => ({ title: 'Сейчас этого сделать нельзя.', advice: 'Обновите страницу: работа с рисками уже на другом шаге.' }),
  'risk-work.unknown-factor': ({ factor }) => ({ title: `Рискового направления «${factor}» в этом году нет.`, advice: 'Обновите страницу.' }),
  'risk-work.no-reason': ({ factor }) => ({ title: `Направление «${factor}» оспорено без объяснения.`, advice: 'Напишите, почему вы с ним не согласны: школа увидит это.' }),
  'risk-work.faulty': ({ code, factor, count, total }) => ({ title: faults[String(code)]?.(String(factor), Number(count)) ?? 'Так отправить нельзя.', advice: Number(total) > 1 ? `Исправьте и остальное, всего замечаний: ${total}.` : 'Исправьте и отправьте снова.' }),
}
