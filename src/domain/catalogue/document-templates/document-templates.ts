import type { DocumentKind } from '../../programme-documents/document-kind.ts'
import type { DocumentTemplate, FieldKind, TemplateField } from '../../programme-documents/document-template.ts'
import type { PrefillSource } from '../../programme-documents/prefill-source.ts'

type Rest = { prefill?: PrefillSource; least?: number; hint?: string; isRequired?: boolean }

function field(code: string, kind: FieldKind, title: string, { prefill, least = 0, hint, isRequired = true }: Rest = {}): TemplateField {
  return { code, title, hint: hint ?? null, kind, isRequired, least, prefill: prefill ?? null }
}

/** What the school's documents are made of: the project's own draft, for the official templates are not public. */
export const documentTemplates: Readonly<Record<DocumentKind, DocumentTemplate>> = {
  'development-concept': {
    title: 'Концепция развития',
    sections: [
      { code: 'introduction', title: 'Введение', fields: [field('about', 'text', 'О школе', { prefill: 'school', least: 100, hint: 'Чем живёт школа, кто в ней учится и работает, что в ней сильного.' })] },
      {
        code: 'state', title: 'Анализ текущего состояния', fields: [
          field('analysis', 'text', 'Что показал рисковый профиль', { prefill: 'factors', least: 200, hint: 'Какие риски подтвердились, что о них говорят данные.' }),
          field('causes', 'text', 'Причины', { prefill: 'diagnosis', least: 100, hint: 'Почему так сложилось и на что школа может повлиять.' }),
        ],
      },
      { code: 'aims', title: 'Цели и задачи развития', fields: [field('aim', 'text', 'Цель', { prefill: 'aims', least: 40 }), field('tasks', 'list', 'Задачи', { least: 1 })] },
      { code: 'measures', title: 'Меры и мероприятия', fields: [field('measures', 'list', 'Меры по достижению цели', { prefill: 'measures', least: 1 })] },
      { code: 'people', title: 'Кто отвечает за результат', fields: [field('responsible', 'people', 'Ответственные', { prefill: 'team', least: 1 })] },
    ],
  },
  'medium-term-programme': {
    title: 'Среднесрочная программа развития',
    sections: [
      {
        code: 'passport', title: 'Паспорт программы', fields: [
          field('name', 'text', 'Наименование', { prefill: 'name', least: 10 }), field('aim', 'text', 'Цель', { prefill: 'aims', least: 40 }), field('tasks', 'list', 'Задачи', { least: 1 }),
          field('targets', 'targets', 'Целевые индикаторы и показатели', { prefill: 'indices', least: 1 }),
          field('methods', 'text', 'Методы сбора и обработки информации', { least: 20 }),
          field('begins', 'date', 'Начало'), field('ends', 'date', 'Окончание', { prefill: 'year-end' }),
          field('stages', 'text', 'Этапы', { least: 20, hint: 'Что и к какому сроку будет сделано на каждом этапе.' }),
        ],
      },
      { code: 'work', title: 'Основные мероприятия', fields: [field('measures', 'list', 'Мероприятия и перечень антирисковых программ', { prefill: 'measures', least: 1 })] },
      { code: 'result', title: 'Ожидаемые конечные результаты', fields: [field('result', 'text', 'Что изменится', { least: 40 })] },
      { code: 'governance', title: 'Исполнители и порядок управления', fields: [field('performers', 'people', 'Исполнители', { prefill: 'team', least: 1 }), field('governance', 'text', 'Порядок управления реализацией', { least: 40 })] },
    ],
  },
  'anti-risk-programme': {
    title: 'Антирисковая программа',
    sections: [
      {
        code: 'passport', title: 'Паспорт программы', fields: [
          field('name', 'text', 'Наименование программы антирисковых мер', { prefill: 'name', least: 10 }),
          field('causes', 'text', 'Причины риска', { prefill: 'diagnosis', isRequired: false }),
          field('aim', 'text', 'Цель', { prefill: 'aims', least: 40 }), field('tasks', 'list', 'Задачи', { least: 1 }),
          field('targets', 'targets', 'Целевые показатели', { prefill: 'indices', least: 1, hint: 'Что измеряется, с какого значения до какого и к какому дню.' }),
          field('methods', 'text', 'Методы сбора и обработки информации', { least: 20 }),
          field('begins', 'date', 'Начало реализации'), field('ends', 'date', 'Окончание реализации', { prefill: 'year-end' }),
        ],
      },
      { code: 'result', title: 'Ожидаемые конечные результаты', fields: [field('result', 'text', 'Что изменится', { least: 40 })] },
      { code: 'performers', title: 'Исполнители', fields: [field('performers', 'people', 'Исполнители', { prefill: 'team', least: 1 })] },
      { code: 'roadmap', title: 'Дорожная карта реализации', fields: [field('actions', 'actions', 'Мероприятия', { prefill: 'measures', least: 1, hint: 'По строке на мероприятие; срок пишется словами: «до 15 марта», «ежемесячно».' })] },
    ],
  },
  'stage-1-report': stageReport('Отчёт о первом этапе мониторинга', 'Что школа сделала за этап и что мешало.'),
  'stage-2-report': stageReport('Отчёт о втором этапе мониторинга', 'Что школа сделала за год, что изменилось и почему она так считает.'),
}

/** The section with the computed field stands once for each factor that the school works on. */
function stageReport(title: string, hint: string): DocumentTemplate {
  return {
    title, sections: [
      { code: 'school', title: 'Общий вывод школы', fields: [field('summary', 'text', 'Общий вывод', { least: 60, hint })] },
      {
        code: 'factor', title: 'Рисковое направление', fields: [
          field('facts', 'stage', 'Меры, подтверждения, изменения', { isRequired: false, hint: 'Считает Опора: что было должно к концу этапа, чем подтверждено, что изменилось. Подтверждения прикладываются к поручениям.' }),
          field('said', 'text', 'Что говорит школа', { least: 20, hint: 'Что удалось, почему что-то не выполнено и что с этим будет.' }),
        ],
      },
    ],
  }
}
