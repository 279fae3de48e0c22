import type { RiskFactor } from '../../risks/risk-factor.ts'
import { headQuestionnaire } from '../questionnaires/head-questionnaire.ts'
import { parentQuestionnaire } from '../questionnaires/parent-questionnaire.ts'
import { pupilQuestionnaire } from '../questionnaires/pupil-questionnaire.ts'
import { teacherQuestionnaire } from '../questionnaires/teacher-questionnaire.ts'
import { answersOf, schoolData, share } from './scored-items.ts'

const [head, teachers, pupils, parents] = [answersOf(headQuestionnaire), answersOf(teacherQuestionnaire), answersOf(pupilQuestionnaire), answersOf(parentQuestionnaire)]

/** How people feel and behave at school. */
export const climateFactors: readonly RiskFactor[] = [
  {
    code: 'low-motivation', name: 'Низкая учебная мотивация обучающихся',
    description: 'Ученики не видят смысла в учёбе, не стараются, бросают трудное, пропускают уроки.',
    indices: [
      pupils.index('interest', 'Интерес и смысл', [pupils.falls('like-learning'), pupils.falls('need-learning'), pupils.falls('want-better'), pupils.rises('only-marks'), pupils.falls('interesting-lessons')], 1.5),
      pupils.index('effort', 'Старание', [pupils.rises('give-up'), pupils.falls('homework'), pupils.rises('skip'), pupils.between('effort', 10, 1)]),
      teachers.index('teachers-view', 'Мотивация глазами учителей', [...['no-wish', 'homework', 'absence'].map((row) => teachers.rises('pupils-problems', row)), teachers.falls('expectations')]),
      parents.index('parents-view', 'Мотивация глазами родителей', [parents.falls('wants-to-learn')], 0.5),
      schoolData('attendance', 'Пропуски и кружки', [share('pupilsabsent', 'pupils', 0, 0.15), share('pupilsextra', 'pupils', 0.9, 0.3)], 0.5),
      head.index('system', 'Работа школы', [head.falls('career')], 0.25),
    ],
    thresholds: { low: 25, medium: 40, high: 55 }, requiredAudiences: ['pupil', 'teacher'],
  },
  {
    code: 'school-well-being', name: 'Пониженный уровень школьного благополучия',
    description: 'Ученикам или учителям в школе плохо: травля, страх, одиночество, усталость, недоверие.',
    indices: [
      pupils.index('bullying', 'Травля', pupils.eachRow('bullying', 'rises'), 1.5),
      pupils.index('feeling', 'Самочувствие учеников', [
        pupils.falls('like-school'), pupils.falls('belong'), pupils.falls('friends'), pupils.between('safe', 10, 1), pupils.rises('tests-fear'), pupils.falls('adult-to-trust'), pupils.falls('heard'),
      ], 1.5),
      pupils.index('teachers-pupils', 'Отношения с учителями', [pupils.falls('fair'), pupils.rises('shout'), pupils.falls('believe'), pupils.scored('told', { yes: 0, sometimes: 50, no: 100, untold: 100 })]),
      teachers.index('teachers-feeling', 'Самочувствие учителей', [teachers.falls('like-work'), teachers.falls('colleagues'), teachers.falls('leadership'), teachers.between('tiredness', 3, 10), teachers.rises('conflicts'), teachers.falls('pupils-kind')]),
      parents.index('parents-view', 'Школа глазами родителей', [parents.falls('safe'), parents.falls('happy'), parents.rises('hurt'), parents.falls('school-reacts'), parents.falls('teachers-respect')]),
      head.index('system', 'Работа школы', [head.falls('bullying'), head.rises('bullying-cases'), head.falls('psychologist')], 0.5),
    ],
    thresholds: { low: 20, medium: 35, high: 50 }, requiredAudiences: ['pupil', 'teacher', 'parent'],
  },
  {
    code: 'poor-discipline', name: 'Низкий уровень дисциплины в классе',
    description: 'На уроках шумно, время уходит на порядок, правила не соблюдаются.',
    indices: [
      pupils.index('pupils-view', 'Порядок глазами учеников', [...pupils.eachRow('disorder', 'rises'), pupils.rises('phones')], 1.5),
      teachers.index('teachers-view', 'Порядок глазами учителей', teachers.eachRow('class-order', 'rises'), 1.5),
      pupils.index('rules', 'Правила', [pupils.falls('rules-clear'), pupils.falls('rules-same')]),
      teachers.index('common-rules', 'Единые требования', [teachers.falls('rules-agreed')]),
      schoolData('behaviour', 'Учёт и пропуски', [share('pupilsregistered', 'pupils', 0, 0.05), share('pupilsabsent', 'pupils', 0, 0.15)], 0.5),
      head.index('system', 'Работа школы', [head.falls('rules'), head.rises('disorder')], 0.5),
    ],
    thresholds: { low: 25, medium: 40, high: 55 }, requiredAudiences: ['pupil', 'teacher'],
  },
  {
    code: 'parent-involvement', name: 'Низкий уровень вовлечённости родителей',
    description: 'Семьи мало знают об учёбе детей и не участвуют в жизни школы, школа мало с ними работает.',
    indices: [
      parents.index('at-home', 'Участие дома', [parents.falls('part', 'talk'), parents.falls('part', 'check'), parents.falls('part', 'diary'), parents.falls('value')]),
      parents.index('at-school', 'Участие в школе', [parents.falls('part', 'meetings'), parents.falls('part', 'teachers'), parents.scored('took-part', { council: 0, events: 0, lessons: 0, repairs: 0, none: 100 })]),
      parents.index('invited', 'Школа зовёт и слышит', [parents.falls('informed'), parents.falls('good-news'), parents.falls('heard'), parents.falls('know-how')]),
      teachers.index('teachers-view', 'Родители глазами учителей', [...teachers.eachRow('parents', 'falls'), teachers.falls('parents-contact')]),
      pupils.index('pupils-view', 'Семья глазами учеников', [pupils.falls('parents-ask'), pupils.falls('parents-help'), pupils.falls('parents-meetings'), pupils.falls('parents-value')]),
      schoolData('meetings', 'Собрания', [share('familiesmeetings', 'families', 0.9, 0.3)], 0.5),
      head.index('system', 'Работа школы', [head.falls('parents-informed'), head.falls('parents-council'), head.falls('parents-taught'), head.rises('parents-active')], 0.5),
    ],
    thresholds: { low: 25, medium: 40, high: 55 }, requiredAudiences: ['parent', 'teacher'],
  },
]
