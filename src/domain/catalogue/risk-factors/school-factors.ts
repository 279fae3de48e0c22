import type { RiskFactor } from '../../risks/risk-factor.ts'
import { headQuestionnaire } from '../questionnaires/head-questionnaire.ts'
import { parentQuestionnaire } from '../questionnaires/parent-questionnaire.ts'
import { pupilQuestionnaire } from '../questionnaires/pupil-questionnaire.ts'
import { teacherQuestionnaire } from '../questionnaires/teacher-questionnaire.ts'
import { answersOf, level, schoolData, share } from './scored-items.ts'

const [head, teachers, pupils, parents] = [answersOf(headQuestionnaire), answersOf(teacherQuestionnaire), answersOf(pupilQuestionnaire), answersOf(parentQuestionnaire)]

/** What the school has, and how it teaches its teachers. */
export const schoolFactors: readonly RiskFactor[] = [
  {
    code: 'low-equipment', name: 'Низкий уровень оснащения школы',
    description: 'Школе не хватает оборудования, компьютеров, связи, учебников или места, и это мешает учить.',
    indices: [
      schoolData('digital', 'Компьютеры и связь', [share('computers', 'pupils', 0.25, 0.03), share('roomsonline', 'rooms', 1, 0.2), level('internet', 100, 2)]),
      schoolData('rooms', 'Кабинеты и учебники', [share('roomsscreen', 'rooms', 1, 0.1), share('labsequipped', 'labs', 1, 0), level('textbooks', 100, 70), share('pupilssecondshift', 'pupils', 0, 0.4)]),
      head.index('head-view', 'Помехи по словам руководителя', ['devices', 'digital', 'textbooks', 'building'].map((row) => head.rises('shortages', row))),
      teachers.index('teachers-view', 'Помехи по словам учителей', [...teachers.eachRow('hindrances', 'rises'), teachers.falls('materials')]),
      pupils.index('pupils-view', 'Чего не хватает ученикам', [pupils.scored('lacking', { computers: 25, internet: 15, devices: 25, textbooks: 25, sport: 10, nothing: 0 }), pupils.falls('practical')], 0.5),
      parents.index('parents-view', 'Оснащение глазами родителей', [parents.falls('equipment')], 0.5),
    ],
    thresholds: { low: 20, medium: 35, high: 50 }, requiredAudiences: ['head', 'teacher'],
  },
  {
    code: 'staff-shortage', name: 'Дефицит педагогических кадров',
    description: 'Учителей или специалистов не хватает: есть вакансии, большая нагрузка, предметы ведут без нужного образования.',
    indices: [
      schoolData('vacancies', 'Вакансии и незакрытые уроки', [share('vacancies', 'staffunits', 0, 0.15), share('hoursuncovered', 'hours', 0, 0.05), share('hoursnonprofile', 'hours', 0, 0.25)], 1.5),
      schoolData('staff', 'Состав учителей', [share('teacherspension', 'teachers', 0.1, 0.5), share('pupils', 'teachers', 10, 25), share('specialists', 'pupils', 0.006, 0)]),
      head.index('head-view', 'Кадры по словам руководителя', [head.rises('shortages', 'teachers'), head.rises('shortages', 'specialists'), head.rises('turnover'), head.rises('hard-to-hire')]),
      teachers.index('load', 'Нагрузка учителей', [teachers.between('weekly-hours', 18, 36), teachers.rises('replacing'), teachers.rises('other-subjects'), teachers.between('workload', 3, 10), teachers.rises('wish-to-leave')]),
      pupils.index('lost-lessons', 'Пропавшие уроки', [pupils.rises('missing-lessons')], 0.5),
      parents.index('parents-view', 'Пропавшие уроки по словам родителей', [parents.rises('no-teacher')], 0.5),
    ],
    thresholds: { low: 20, medium: 35, high: 50 }, requiredAudiences: ['head', 'teacher'],
  },
  {
    code: 'teacher-competence', name: 'Недостаточная предметная и методическая компетентность педагогических работников',
    description: 'Учителя неуверенно владеют предметом или способами обучения, ученикам непонятны объяснения.',
    indices: [
      schoolData('qualification', 'Квалификация', [share('teacherscategory', 'teachers', 0.8, 0.2), share('teachersprofile', 'teachers', 1, 0.6), share('teacherscourses', 'teachers', 1, 0.4)]),
      teachers.index('confidence', 'Уверенность учителей', ['subject', 'exams', 'functional', 'assessment', 'differentiation', 'digital'].map((row) => teachers.falls('confidence', row))),
      teachers.index('practice', 'Приёмы на уроке', [teachers.falls('checks'), teachers.falls('feedback'), teachers.falls('analyses-results'), teachers.falls('practical-tasks')]),
      pupils.index('pupils-view', 'Уроки глазами учеников', [pupils.falls('explains'), pupils.falls('knows-subject'), pupils.falls('interesting-lessons'), pupils.falls('marks-explained')], 1.5),
      head.index('head-view', 'Оценка руководителя', [head.rises('shortages', 'unprepared'), head.falls('subject-level'), head.falls('methods-level')], 0.5),
    ],
    thresholds: { low: 20, medium: 35, high: 50 }, requiredAudiences: ['teacher', 'pupil'],
  },
  {
    code: 'no-inner-training', name: 'Несформированность внутришкольной системы повышения квалификации',
    description: 'Учителя не учатся друг у друга: нет посещений уроков, наставничества, общей работы и плана роста.',
    indices: [
      teachers.index('learning-together', 'Учителя учатся вместе', [teachers.falls('visits-colleagues'), teachers.falls('visited'), teachers.falls('team-planning'), teachers.falls('share')], 1.5),
      teachers.index('support', 'Поддержка учителя', [teachers.falls('mentoring'), teachers.falls('needs-asked'), teachers.falls('growth-plan'), teachers.scored('courses-useful', { 'no': 100, 'rather-no': 67, 'rather-yes': 33, 'yes': 0, 'none': 100 })]),
      head.index('system', 'Система по словам руководителя', [
        head.falls('lesson-visits'), head.falls('mutual-visits'), head.falls('mentoring'), head.falls('needs-diagnosed'), head.falls('training-plan'), head.falls('teams'), head.falls('results-analysed'),
      ]),
      schoolData('mentors', 'Наставники и курсы', [share('teachersmentored', 'teachersyoung', 1, 0), share('teacherscourses', 'teachers', 1, 0.4)], 0.5),
    ],
    thresholds: { low: 25, medium: 40, high: 55 }, requiredAudiences: ['head', 'teacher'],
  },
]
