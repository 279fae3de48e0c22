import type { Sentences } from './sentence.ts'

/** The tree of territories. */
export const territorySentences: Sentences = {
  'territory.unknown': ({ territory }) => ({ title: `Такой территории нет: ${territory}.`, advice: 'Выберите территорию из списка.' }),
  'territory.exists': ({ name }) => ({ title: `Территория «${name}» здесь уже есть.`, advice: 'Выберите её из списка.' }),
  'territory.changed-meanwhile': () => ({ title: 'Территория уже изменена в другом окне.', advice: 'Обновите страницу и повторите изменение.' }),
  'territory.fixed': ({ name }) => ({ title: `«${name}» можно только переименовать: страну и регионы не закрывают, не переносят и не объединяют.`, advice: 'Выберите муниципалитет.' }),
  'territory.closed-already': ({ name }) => ({ title: `Территория «${name}» закрыта.`, advice: 'Выберите её преемницу.' }),
  'territory.date-ahead': () => ({ title: 'Этот день ещё не наступил.', advice: 'Внесите изменение в тот день, с которого оно действует, или позже.' }),
  'territory.into-itself': ({ name }) => ({ title: `«${name}» лежит внутри другой из выбранных территорий.`, advice: 'Выберите территории рядом друг с другом.' }),
  'territory.other-region': ({ name }) => ({ title: `«${name}» — в другом регионе.`, advice: 'Территории переходят только внутри региона.' }),
  'territory.merge-alone': () => ({ title: 'Объединять не с чем: выбрана одна территория.', advice: 'Выберите хотя бы ещё одну.' }),
  'territory.split-parts': ({ least }) => ({ title: `Частей мало: нужно не меньше ${least}.`, advice: 'Добавьте часть или оставьте прежнюю территорию действующей.' }),
  'territory.not-inside': () => ({ title: 'Части получают то, чего в территории нет.', advice: 'Обновите страницу и распределите заново.' }),
  'territory.not-empty': ({ organisations, territories }) => ({ title: `В территории остались организации (${organisations}) и территории (${territories}).`, advice: 'Передайте их или объедините территорию с другой.' }),
  'territory.oktmo-wrong': ({ value }) => ({ title: `ОКТМО «${value}» неверен.`, advice: 'В нём 8 цифр, у населённого пункта — 11; контрольную цифру классификатора можно не писать.' }),
  'territory.zone-wrong': ({ value }) => ({ title: `Часовой пояс «${value}» неизвестен.`, advice: 'Выберите его из списка.' }),
}
