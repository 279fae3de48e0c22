import type { RiskFactor } from '../../risks/risk-factor.ts'
import { headQuestionnaire } from '../questionnaires/head-questionnaire.ts'
import { parentQuestionnaire } from '../questionnaires/parent-questionnaire.ts'
import { pupilQuestionnaire } from '../questionnaires/pupil-questionnaire.ts'
import { teacherQuestionnaire } from '../questionnaires/teacher-questionnaire.ts'
import { answersOf, schoolData, share } from './scored-items.ts'

const [head, teachers, pupils, parents] = [answersOf(headQuestionnaire), answersOf(teacherQuestionnaire), answersOf(pupilQuestionnaire), answersOf(parentQuestionnaire)]

/** Whom the school teaches, and whether its teaching fits them. */
export const pupilFactors: readonly RiskFactor[] = [
  {
    code: 'low-adaptivity', name: 'Риски низкой адаптивности учебного процесса',
    description: 'Уроки одинаковы для всех: сильным скучно, слабые отстают, помощь приходит поздно.',
    indices: [
      pupils.index('lessons-for-each', 'Уроки для каждого: ученики', [
        pupils.falls('different-tasks'), pupils.falls('explains-again'), pupils.falls('checks-understanding'), pupils.scored('pace', { slow: 100, right: 0, fast: 100 }), pupils.scored('extra-help', { yes: 0, sometimes: 50, no: 100 }),
      ], 1.5),
      teachers.index('differentiation', 'Разные задания: учителя', [teachers.falls('plans-levels'), teachers.falls('individual-plans'), teachers.falls('checks'), teachers.falls('confidence', 'differentiation')]),
      head.index('system', 'Порядок в школе', [head.falls('difference'), head.falls('individual-routes')]),
      parents.index('parents-view', 'Внимание к ребёнку: родители', [parents.falls('individual'), parents.falls('school-helps')]),
    ],
    thresholds: { low: 25, medium: 40, high: 55 }, requiredAudiences: ['teacher', 'pupil'],
  },
  {
    code: 'special-needs', name: 'Высокая доля обучающихся с ОВЗ',
    description: 'В школе много детей с ОВЗ, а специалистов, программ или подготовки учителей для них недостаточно.',
    indices: [
      schoolData('share', 'Доля детей с ОВЗ', [share('pupilsspecial', 'pupils', 0.02, 0.2)], 2),
      schoolData('provision', 'Программы и специалисты', [share('pupilsadapted', 'pupilsspecial', 1, 0.3), share('specialists', 'pupilsspecial', 0.1, 0)]),
      head.index('head-view', 'Сопровождение по словам руководителя', [head.falls('special-programme'), head.rises('shortages', 'specialists')], 0.5),
      teachers.index('readiness', 'Готовность учителей', [teachers.falls('confidence', 'special'), teachers.falls('special-support')]),
      parents.index('parents-view', 'Учёт особенностей: родители', [parents.falls('special-done')], 0.5),
    ],
    thresholds: { low: 25, medium: 40, high: 60 }, requiredAudiences: ['teacher'],
  },
  {
    code: 'language-barriers', name: 'Низкое качество преодоления языковых и культурных барьеров',
    description: 'Детям, для которых русский язык не родной, трудно учиться, и школа помогает им мало.',
    indices: [
      schoolData('share', 'Доля детей с трудностями', [share('pupilslanguage', 'pupils', 0.01, 0.25)], 1.5),
      schoolData('help', 'Занятия русским языком', [share('pupilslanguagehelp', 'pupilslanguage', 1, 0.2)]),
      pupils.index('pupils-view', 'Трудности учеников', [pupils.rises('language-hard'), pupils.rises('language-help'), pupils.falls('other-cultures')]),
      teachers.index('teachers-view', 'Работа учителей', [
        teachers.rises('pupils-problems', 'language'), teachers.falls('confidence', 'language'), teachers.falls('bilingual-support'), teachers.scored('bilingual-means', { simple: 0, pictures: 0, dictionary: 0, extra: 0, nothing: 100 }),
      ]),
      parents.index('parents-view', 'Семьи и школа', [parents.rises('language-barrier'), parents.falls('cultures')], 0.5),
      head.index('system', 'Порядок в школе', [head.falls('language-programme'), head.falls('culture')], 0.5),
    ],
    thresholds: { low: 25, medium: 40, high: 55 }, requiredAudiences: ['pupil', 'teacher'],
  },
  {
    code: 'failing-pupils', name: 'Высокая доля обучающихся с рисками учебной неуспешности',
    description: 'Много учеников отстаёт, не справляется с проверочными и экзаменами, копит пробелы.',
    indices: [
      schoolData('results', 'Результаты', [share('pupilsdebts', 'pupils', 0, 0.08), share('pupilsrepeating', 'pupils', 0, 0.02), share('vprfailed', 'vprtaken', 0.02, 0.3), share('ninthfailed', 'ninthgraders', 0, 0.3)], 2),
      pupils.index('pupils-view', 'Трудности учеников', [pupils.rises('behind'), pupils.rises('low-marks'), pupils.rises('give-up'), pupils.scored('extra-help', { yes: 0, sometimes: 50, no: 100 })]),
      teachers.index('teachers-view', 'Трудности глазами учителей', [teachers.rises('pupils-problems', 'gaps'), teachers.rises('pupils-problems', 'reading'), teachers.falls('support-system')]),
      parents.index('parents-view', 'Учёба глазами родителей', [parents.rises('copes'), parents.falls('school-helps')], 0.5),
      head.index('system', 'Помощь отстающим', [head.falls('early-signs'), head.falls('extra-lessons')], 0.5),
    ],
    thresholds: { low: 20, medium: 35, high: 50 }, requiredAudiences: ['pupil', 'teacher'],
  },
]
