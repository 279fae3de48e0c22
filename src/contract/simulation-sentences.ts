import type { Sentences } from './sentence.ts'

export const simulationSentences: Sentences = {
  'simulation.not-empty': () => ({ title: 'В этой базе уже есть работа людей, и смоделированная страна с ней смешалась бы.', advice: 'Задайте другую папку OPORA_DATA или пустую базу OPORA_DATABASE_URL.' }),
  'simulation.other': ({ regions, schools, seed }) => ({
    title: `В этой базе уже смоделирована другая страна: --regions ${regions} --schools ${schools} --seed ${seed}.`,
    advice: 'Повторите команду с этими же числами или задайте другую папку OPORA_DATA или пустую базу OPORA_DATABASE_URL.',
  }),
  'simulation.production': () => ({ title: 'Это рабочая установка, а у смоделированных людей общий пароль, который печатается на экране.', advice: 'Задайте другую папку OPORA_DATA или пустую базу OPORA_DATABASE_URL.' }),
  'simulation.number-expected': ({ name, given, least, most }) => ({ title: `Для --${name} нужно целое число от ${least} до ${most}, а указано «${given}».`, advice: 'Например, opora simulate --regions 3 --schools 60 --respondents 0 --seed 1.' }),
}
