import type { Sentences } from './sentence.ts'

/** Road maps as a whole, their export and interchange. */
export const roadmapSentences: Sentences = {
  'export.too-slow': ({ seconds }) => ({ title: `Выгрузка заняла больше ${seconds} с и остановлена.`, advice: 'Разделите план на части или выгрузите его в другом формате.' }),
  'export.too-heavy': ({ megabytes }) => ({ title: `Для выгрузки не хватило памяти (${megabytes} МБ).`, advice: 'Разделите план на части или выгрузите его в другом формате.' }),
  'roadmap.unknown': () => ({ title: 'Такой дорожной карты нет.', advice: 'Вернитесь к списку дорожных карт.' }),
  'roadmap.has-draft': () => ({ title: 'У этой дорожной карты уже есть черновик следующей редакции.', advice: 'Утвердите его или откажитесь от него.' }),
  'roadmap.never-approved': () => ({ title: 'Действующей редакции у этой дорожной карты нет.', advice: 'Сначала утвердите черновик.' }),
  'roadmap.json-invalid': () => ({ title: 'Файл JSON не соответствует формату opora.roadmap/1.', advice: 'Выгрузите дорожную карту заново или исправьте файл.' }),
  'roadmap.json-fault': ({ at, message }) => ({ title: `Файл не соответствует формату opora.roadmap/1: ${at} — ${message}.`, advice: 'Исправьте указанное место или выгрузите дорожную карту заново.' }),
}
