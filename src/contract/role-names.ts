import type { Role } from '../domain/access/role.ts'

/** What a role is called, everywhere that a person reads it. */
export const roleNames: Record<Role, string> = {
  'administrator': 'Администратор',
  'federal-operator': 'Федеральный оператор',
  'regional-authority': 'Орган управления образованием региона',
  'regional-coordinator': 'Региональный координатор',
  'regional-operator': 'Региональный оператор',
  'municipal-authority': 'Муниципальный орган управления образованием',
  'municipal-coordinator': 'Муниципальный координатор',
  'body-member': 'Сотрудник организации',
  'expert': 'Эксперт',
  'curator': 'Куратор',
  'school-head': 'Руководитель школы',
  'school-team': 'Школьная команда',
}
