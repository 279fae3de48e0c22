import type { PartyRole } from '../../../domain/roadmaps/plan/party-role.ts'

export const partyRoleNames: Record<PartyRole, string> = {
  'federal-operator': 'Федеральный оператор', ministry: 'Министерство, департамент региона', 'regional-operator': 'Региональный оператор',
  'regional-coordinator': 'Региональный координатор', 'education-quality-centre': 'Центр оценки качества образования', 'exam-centre': 'Региональный центр обработки информации',
  'teacher-development-centre': 'Центр непрерывного повышения мастерства', 'regional-consultation-centre': 'Региональный консультационный центр',
  'municipal-consultation-centre': 'Муниципальный консультационный центр', 'municipal-authority': 'Муниципальный орган управления образованием',
  'municipal-methods-service': 'Муниципальная методическая служба', 'municipal-coordinator': 'Муниципальный координатор', curator: 'Куратор школы', school: 'Школа',
  'school-head': 'Руководитель школы', council: 'Совет', 'teaching-methods-association': 'Методическое объединение',
}
