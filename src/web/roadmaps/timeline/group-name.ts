import { activityKinds } from '../../../domain/roadmaps/plan/plan.ts'
import { partyRoles } from '../../../domain/roadmaps/plan/party-role.ts'
import type { DraftPlan } from '../../../domain/roadmaps/plan/planned-activity.ts'
import type { TimelineGrouping } from '../../../domain/roadmaps/views/timeline-grouping.ts'
import type { TimelineGroup } from '../../../domain/roadmaps/views/timeline-rows.ts'
import { activityKindNames } from '../../kit/names/activity-kind-names.ts'
import { partyRoleNames } from '../../kit/names/party-role-names.ts'
import { sectionName } from '../../plan-editing/fields/SectionField.tsx'

/** What a group is called: as the plan says it, or by the name of the kind or the role. */
export function groupName({ key, label }: Pick<TimelineGroup, 'key' | 'label'>, grouping: TimelineGrouping, { sections }: Pick<DraftPlan, 'sections'>): string {
  if (grouping === 'section') {
    const section = sections[Number(key)]
    return key === 'none' || section === undefined ? 'Вне разделов' : sectionName(section)
  }
  if (key === 'none') return 'Без ответственного'
  const kind = activityKinds.find((known) => known === key)
  if (grouping === 'kind') return kind === undefined ? key : activityKindNames[kind]
  const role = partyRoles.find((known) => known === key)
  return label ?? (role === undefined ? key : partyRoleNames[role])
}
