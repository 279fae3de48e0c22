/** The two stages of a programme year in which schools prove what they did and it is seen whether things changed for the better. */
export const stageNumbers = [1, 2] as const
export type StageNumber = (typeof stageNumbers)[number]

/** Of a factor, and of a school: all that was due is proved, some of it, or nothing; `nothing-due` where nothing was. */
export const stageVerdicts = ['done', 'partly', 'not-done', 'nothing-due'] as const
export type StageVerdict = (typeof stageVerdicts)[number]
