import type { SessionReply } from '../../contract/session.ts'
import { speaksForTerritory, type Role } from '../../domain/access/role.ts'
import type { Action } from '../../domain/access/policy.ts'
import type { IconName } from '../kit/icons/icon-paths.ts'
import { paths } from '../paths.ts'

type Place = ReturnType<typeof paths.desk | typeof paths.dashboard | typeof paths.schoolsDashboard | typeof paths.roadmaps | typeof paths.indicators | typeof paths.reports | typeof paths.programmes | typeof paths.forms | typeof paths.surveys | typeof paths.people | typeof paths.organisations | typeof paths.imports | typeof paths.search | typeof paths.journal | typeof paths.risks | typeof paths.visits | typeof paths.reviews | typeof paths.documents | typeof paths.monitoring>

export type Room = { label: string; icon: IconName; to: Place }

/** They see the indicators of single schools, whose pages lead there. */
const hasNoIndicators: ReadonlySet<Role> = new Set(['curator', 'expert'])

/** A room and who has it: whoever may do that anywhere at all. The most used stand first; what does not fit goes under «Ещё». */
const rooms: readonly { needs: Action; icon: IconName; label: string; to: (session: SessionReply) => Place | null }[] = [
  { needs: 'assignment.act', icon: 'check', label: 'Рабочий стол', to: () => paths.desk() },
  { needs: 'dashboard.read', icon: 'gauge', label: 'Сводка', to: ({ appointment }) => (appointment === null ? null : speaksForTerritory(appointment.role) ? paths.dashboard(appointment.territory.id) : paths.schoolsDashboard()) },
  { needs: 'indicator.read', icon: 'target', label: 'Показатели', to: ({ appointment }) => (appointment === null || hasNoIndicators.has(appointment.role) ? null : paths.indicators()) },
  { needs: 'roadmap.read', icon: 'roadmaps', label: 'Дорожные карты', to: () => paths.roadmaps() },
  { needs: 'review.give', icon: 'journal', label: 'Экспертиза', to: () => paths.reviews() },
  { needs: 'visit.read', icon: 'calendar', label: 'Посещения', to: ({ appointment }) => (appointment === null ? null : paths.visits()) },
  { needs: 'risk-profile.read', icon: 'doubt', label: 'Риски', to: ({ appointment }) => (appointment === null ? null : paths.risks()) },
  { needs: 'document.read', icon: 'file', label: 'Документы школ', to: ({ appointment }) => (appointment === null ? null : paths.documents()) },
  { needs: 'monitoring.read', icon: 'timeline', label: 'Этапы', to: ({ appointment }) => (appointment === null ? null : paths.monitoring()) },
  { needs: 'form.read', icon: 'table', label: 'Формы', to: () => paths.forms() },
  { needs: 'survey.read', icon: 'people', label: 'Анкетирование', to: () => paths.surveys() },
  { needs: 'report.read', icon: 'print', label: 'Отчёты', to: ({ appointment }) => (appointment === null ? null : paths.reports()) },
  { needs: 'programme.read', icon: 'calendar', label: 'Год проекта', to: () => paths.programmes() },
  { needs: 'person.read', icon: 'people', label: 'Люди', to: () => paths.people() },
  { needs: 'organisation.manage', icon: 'school', label: 'Организации', to: () => paths.organisations() },
  { needs: 'roadmap.import', icon: 'import', label: 'Импорт', to: () => paths.imports() },
  { needs: 'roadmap.read', icon: 'search', label: 'Поиск', to: () => paths.search() },
  { needs: 'journal.read', icon: 'journal', label: 'Журнал', to: () => paths.journal() },
]

/** The rooms of whoever works: none for a person whom nobody has appointed yet. */
export function roomsOf(session: SessionReply): Room[] {
  return rooms.filter(({ needs }) => session.may.includes(needs)).flatMap(({ icon, label, to }) => {
    const place = to(session)
    return place === null ? [] : [{ icon, label, to: place }]
  })
}

/** What stands in the bar, and what goes under «Ещё»: with room for as many as `places`, that button among them. */
export function partRooms<T>(all: readonly T[], places: number): { shown: readonly T[]; more: readonly T[] } {
  if (all.length <= places) return { shown: all, more: [] }
  return { shown: all.slice(0, places - 1), more: all.slice(places - 1) }
}
