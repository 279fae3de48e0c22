import type { Forms } from './plural.ts'

export const activityForms: Forms = ['мероприятие', 'мероприятия', 'мероприятий']
export const roadmapForms: Forms = ['дорожная карта', 'дорожные карты', 'дорожных карт']
export const doubtForms: Forms = ['сомнительное место', 'сомнительных места', 'сомнительных мест']
export const changeForms: Forms = ['правка', 'правки', 'правок']
export const foundForms: Forms = ['мероприятие найдено', 'мероприятия найдено', 'мероприятий найдено']
export const remarkForms: Forms = ['замечание', 'замечания', 'замечаний']
export const weekForms: Forms = ['неделя', 'недели', 'недель']
export const personForms: Forms = ['человек', 'человека', 'человек']
export const schoolForms: Forms = ['школа', 'школы', 'школ']
export const appointmentForms: Forms = ['назначение', 'назначения', 'назначений']
export const assignmentForms: Forms = ['поручение', 'поручения', 'поручений']
