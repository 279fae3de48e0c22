/** How much one agrees, from least to most. */
export const agreement = { 'no': 'Нет', 'rather-no': 'Скорее нет', 'rather-yes': 'Скорее да', 'yes': 'Да' } as const

/** How often something happens at lessons. */
export const lessons = { never: 'Ни на одном', some: 'На некоторых', most: 'На большинстве', all: 'Почти на каждом' } as const

/** How often something happens at all. */
export const frequency = { never: 'Никогда', seldom: 'Редко', often: 'Часто', always: 'Почти всегда' } as const

/** How much something is in the way of teaching. */
export const hindrance = { none: 'Не мешает', little: 'Мешает немного', much: 'Мешает заметно', greatly: 'Мешает очень сильно' } as const

/** How many of one's pupils it is true of. */
export const shares = { nobody: 'Почти ни у кого', few: 'У меньшинства', half: 'Примерно у половины', most: 'У большинства' } as const

/** «Затрудняюсь ответить»: has no score, so it is not counted. */
export const unsure = { unsure: 'Затрудняюсь ответить' } as const
