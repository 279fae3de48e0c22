import type { AssignmentReply } from '../../contract/assignments.ts'
import { approvalActNames } from '../kit/names/approval-act-names.ts'
import { processNames } from '../kit/names/process-names.ts'
import { roleNames } from '../../contract/role-names.ts'
import { TextLink } from '../kit/parts/links.tsx'
import { longDate } from '../kit/words/dates.ts'
import { paths } from '../paths.ts'
import classes from './AssignmentPage.module.css'

/** Where the assignment comes from: the row of the road map and the order that approved it. */
export function AssignmentWhy({ assignment: { why, confirmedBy, plannedDueOn, assignment } }: { assignment: AssignmentReply }) {
  const { roadmap, document, section, activity, order } = why
  const orderWords = order === null ? null : [approvalActNames[order.act as keyof typeof approvalActNames] ?? 'Документ', order.number === null ? '' : `№ ${order.number}`, `от ${longDate(order.date)}`].filter((word) => word !== '').join(' ')
  return (
    <aside className={classes.why} aria-label="Почему">
      <h2>Почему</h2>
      <dl>
        {document !== null ? <Line name="Программа школы"><TextLink underline="always" {...paths.schoolDocument(document.regionId, document.id)}>{roadmap.title ?? 'Антирисковая программа'}</TextLink></Line> : <Line name="Дорожная карта"><TextLink underline="always" {...paths.roadmap(roadmap.id, { activity: activity.id })}>{roadmap.title ?? 'Дорожная карта'}</TextLink>, {roadmap.territory}</Line>}
        {orderWords !== null && <Line name={document === null ? 'Утверждена' : 'Действует'}>{orderWords}{order?.authority && <>, {order.authority}</>}</Line>}
        {section !== null && <Line name="Направление">{section}</Line>}
        {activity.description !== null && <Line name="Описание">{activity.description}</Line>}
        {activity.schedule.text !== null && <Line name={document === null ? 'Срок в карте' : 'Срок в программе'}>{activity.schedule.text}</Line>}
        {plannedDueOn !== null && plannedDueOn !== assignment.dueOn && <Line name="Срок до переноса">{longDate(plannedDueOn)}</Line>}
        {activity.parties.length > 0 && <Line name="Ответственные">{activity.parties.join(', ')}</Line>}
        {activity.indicator !== null && <Line name="Показатель">{activity.indicator}</Line>}
        {activity.publication !== null && <Line name="Информационное сопровождение">{activity.publication}</Line>}
        <Line name="Чем подтверждается">{processNames[assignment.process]}</Line>
        <Line name="Кто подтверждает">{confirmedBy.length === 0 ? 'никто: закрывается номером и датой официального документа' : confirmedBy.map((role) => roleNames[role].toLowerCase()).join(', ')}</Line>
      </dl>
    </aside>
  )
}

function Line({ name, children }: { name: string; children: React.ReactNode }) {
  return <div><dt>{name}</dt><dd>{children}</dd></div>
}
