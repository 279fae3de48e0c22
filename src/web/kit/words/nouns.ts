import type { Forms } from './plural.ts'

export const activityForms: Forms = ['мероприятие', 'мероприятия', 'мероприятий']
export const roadmapForms: Forms = ['дорожная карта', 'дорожные карты', 'дорожных карт']
export const doubtForms: Forms = ['сомнительное место', 'сомнительных места', 'сомнительных мест']
export const changeForms: Forms = ['правка', 'правки', 'правок']
export const foundForms: Forms = ['мероприятие найдено', 'мероприятия найдено', 'мероприятий найдено']
export const remarkForms: Forms = ['замечание', 'замечания', 'замечаний']
export const organisationForms: Forms = ['организация', 'организации', 'организаций']
export const schoolForms: Forms = ['школа', 'школы', 'школ']
export const rowForms: Forms = ['строка', 'строки', 'строк']
export const weekForms: Forms = ['неделя', 'недели', 'недель']
