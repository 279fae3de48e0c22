import type { Answers } from '../../domain/data-forms/form-definition.ts'
import type { Draw } from './draw.ts'

/** What a made school says of itself in the shipped form: the worse things are there, the more it lacks. */
export function madeSchoolData(pupils: number, mood: number, draw: Draw): Answers {
  /** So much of a whole, more or less; never more than all of it. */
  const of = (whole: number, share: number) => Math.min(whole, Math.max(0, Math.round(whole * share * (0.7 + 0.6 * draw.next()))))
  const [teachers, classes, hours, rooms] = [Math.max(4, Math.round(pupils / 13)), Math.max(5, Math.ceil(pupils / 22)), Math.max(60, Math.ceil(pupils / 22) * 34), Math.max(6, Math.ceil(pupils / 20))]
  const [special, language, families, young, labs] = [of(pupils, 0.04 + 0.14 * mood), of(pupils, 0.25 * mood * draw.next()), of(pupils, 0.8), of(teachers, 0.15), Math.min(3, 1 + draw.below(3))]
  const [units, vpr, ninth] = [Math.round(teachers * 1.15), of(pupils, 0.6), of(pupils, 0.09)]
  return {
    settlement: (['city', 'town', 'village'] as const)[pupils > 500 ? draw.below(2) : pupils > 150 ? draw.below(3) : 2] ?? 'village', pupilsneedy: of(pupils, 0.08 + 0.35 * mood),
    staffunits: units, vacancies: of(units, 0.18 * mood), teachers, teachersprofile: of(teachers, 1 - 0.5 * mood), teacherscategory: of(teachers, 0.85 - 0.6 * mood), teachersyoung: young, teacherspension: of(teachers, 0.12 + 0.35 * mood),
    teacherscourses: of(teachers, 1 - 0.5 * mood), teachersmentored: of(young, 1 - 0.8 * mood), hours, hoursnonprofile: of(hours, 0.3 * mood), hoursuncovered: of(hours, 0.05 * mood), specialists: Math.round((pupils / 250) * (1 - mood) * 2) / 2,
    classes, pupils, pupilsspecial: special, pupilsadapted: of(special, 1 - 0.6 * mood), pupilslanguage: language, pupilslanguagehelp: of(language, 0.9 - 0.7 * mood), pupilsdebts: of(pupils, 0.09 * mood), pupilsrepeating: of(pupils, 0.02 * mood),
    pupilsabsent: of(pupils, 0.15 * mood), pupilsregistered: of(pupils, 0.06 * mood), vprtaken: vpr, vprfailed: of(vpr, 0.32 * mood), ninthgraders: ninth, ninthfailed: of(ninth, 0.35 * mood), pupilsextra: of(pupils, 0.9 - 0.5 * mood),
    families, familiesmeetings: of(families, 0.9 - 0.6 * mood), rooms, roomsonline: of(rooms, 1 - 0.6 * mood), roomsscreen: of(rooms, 1 - 0.7 * mood), computers: of(pupils, 0.28 - 0.22 * mood), internet: Math.round(2 + 98 * (1 - mood) * draw.next()),
    labs, labsequipped: of(labs, 1 - 0.8 * mood), textbooks: Math.round(100 - 25 * mood * draw.next()), pupilssecondshift: of(pupils, 0.4 * mood),
  }
}
