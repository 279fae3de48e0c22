import type { DocumentKind } from '../../programme-documents/document-kind.ts'
import type { Criterion, ReviewCriteria } from '../../reviews/review-criteria.ts'

function criterion(code: string, title: string, fields: readonly string[], { hint = null, weight = 1 }: { hint?: string | null; weight?: number } = {}): Criterion {
  return { code, title, hint, most: 2, weight, fields }
}

const scale = '0: нет; 1: есть, но неполно или формально; 2: есть и убедительно.'

/** What documents are read for: the project's own draft, for the official criteria are not public. */
export const reviewCriteria: Readonly<Record<DocumentKind, ReviewCriteria>> = {
  'development-concept': {
    title: 'Экспертиза концепции развития',
    criteria: [
      criterion('profile', 'Анализ опирается на рисковый профиль и данные школы', ['about', 'analysis'], { hint: scale, weight: 2 }),
      criterion('causes', 'Названы причины, на которые школа может повлиять', ['causes']),
      criterion('aim', 'Цель ясна, достижима и отвечает причинам', ['aim'], { weight: 2 }),
      criterion('tasks', 'Задачи ведут к цели и не повторяют друг друга', ['tasks']),
      criterion('measures', 'Меры охватывают все активированные риски', ['measures'], { weight: 2 }),
      criterion('responsible', 'За каждое направление есть кому отвечать', ['responsible']),
    ],
  },
  'medium-term-programme': {
    title: 'Экспертиза среднесрочной программы',
    criteria: [
      criterion('aim', 'Цель и задачи согласованы с концепцией', ['aim', 'tasks'], { hint: scale, weight: 2 }),
      criterion('targets', 'Показатели измеримы: есть исходное значение, конечное и срок', ['targets'], { weight: 2 }),
      criterion('methods', 'Сказано, как и кем собираются данные', ['methods']),
      criterion('stages', 'Этапы и сроки посильны школе', ['stages', 'begins', 'ends']),
      criterion('measures', 'Мероприятия охватывают все антирисковые программы', ['measures'], { weight: 2 }),
      criterion('result', 'Ожидаемый результат виден ученику и учителю', ['result']),
      criterion('governance', 'Понятно, кто управляет программой и кто исполняет', ['performers', 'governance']),
    ],
  },
  'anti-risk-programme': {
    title: 'Экспертиза антирисковой программы',
    criteria: [
      criterion('causes', 'Причины риска названы и следуют из данных', ['causes'], { hint: scale }),
      criterion('aim', 'Цель и задачи отвечают причинам', ['aim', 'tasks'], { weight: 2 }),
      criterion('targets', 'Показатели измеримы и относятся к этому риску', ['targets', 'methods'], { weight: 2 }),
      criterion('actions', 'Мероприятия решают задачи, а не перечисляют обычную работу', ['actions'], { weight: 2 }),
      criterion('dates', 'Сроки мероприятий реальны и укладываются в программу', ['actions', 'begins', 'ends']),
      criterion('proof', 'Сказано, чем подтвердится каждое мероприятие', ['actions']),
      criterion('performers', 'Ответственные названы и могут это сделать', ['performers', 'actions']),
    ],
  },
  'stage-1-report': stageCriteria('Экспертиза отчёта о первом этапе', 'Меры этапа выполнены в срок или причины отклонений уважительны'),
  'stage-2-report': stageCriteria('Экспертиза отчёта о втором этапе', 'Программы выполнены, а невыполненное объяснено и передано дальше'),
}

function stageCriteria(title: string, done: string): ReviewCriteria {
  return {
    title, criteria: [
      criterion('actions', done, ['facts'], { hint: scale, weight: 2 }),
      criterion('evidence', 'Подтверждения относятся к мерам и доказывают их', ['facts'], { weight: 2 }),
      criterion('change', 'Вывод школы об изменениях не расходится с измеренным', ['facts', 'said'], { weight: 2 }),
      criterion('reasons', 'О невыполненном сказано, почему и что дальше', ['said']),
      criterion('summary', 'Общий вывод честен и следует из фактов', ['summary']),
    ],
  }
}
