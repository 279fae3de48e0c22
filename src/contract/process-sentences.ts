import type { Duty } from '../domain/assignments/assignment-state.ts'
import type { ProcessCode } from '../domain/processes/process-code.ts'

/** What a step asks of the party that organises it, and of each member of the population. */
type Asked = Record<Duty, string>

const appoint = (whom: string): Asked => ({ organise: `Назначьте ${whom} в Опоре: поручение закроется само, когда назначены все. Если назначение оформлено иначе, приложите приказ.`, do: 'Участвуйте в назначении.' })

const asked: Record<ProcessCode, Record<string, Asked>> = {
  'evidence': {
    'carry-out': { organise: 'Проведите работу и приложите подтверждение.', do: 'Выполните работу и приложите подтверждение.' },
    'issue': { organise: 'Подготовьте документ и укажите его номер и дату или приложите файл.', do: 'Подготовьте документ и приложите его.' },
    'review': { organise: 'Проведите экспертизу и приложите заключения.', do: 'Представьте документы на экспертизу.' },
    'attend': { organise: 'Проведите мероприятие: приложите программу, ссылку на запись или список участников.', do: 'Примите участие в мероприятии и подтвердите участие.' },
    'submit': { organise: 'Добейтесь, чтобы все разместили документы; поручение закроется само, когда это сделает каждый.', do: 'Подготовьте и разместите документы, приложите их или дайте ссылку.' },
    'activate': { organise: 'Проследите, чтобы все школы активировали риски.', do: 'Активируйте рисковые направления, над которыми будет работать школа.' },
    'verify': { organise: 'Проследите, чтобы кураторы подтвердили работу всех школ.', do: 'Проверьте работу школы и подтвердите её.' },
    'visit': { organise: 'Проследите, чтобы все посещения состоялись.', do: 'Посетите школу и приложите отчёт о посещении.' },
    'take-part': { organise: 'Организуйте участие; поручение закроется само, когда участвует каждый.', do: 'Примите участие и подтвердите это.' },
  },
  'publication': { publish: { organise: 'Опубликуйте информацию и дайте ссылку либо укажите отправленное письмо.', do: 'Опубликуйте информацию на своём сайте и дайте ссылку.' } },
  'data-form': { fill: { organise: 'Проследите, чтобы форму заполнили все; поручение закроется само.', do: 'Заполните форму сбора данных.' } },
  'risk-profile': { publish: { organise: 'Рассчитайте и опубликуйте рисковые профили в Опоре: поручение закроется само.', do: 'Дождитесь публикации рискового профиля.' } },
  'appointments': {
    'regional-coordinator': appoint('регионального координатора'), 'municipal-coordinators': appoint('муниципальных координаторов'),
    'curators': appoint('кураторов и закрепите их за школами'), 'schools': { organise: 'Внесите школы-участницы года проекта: поручение закроется само.', do: 'Участвуйте в отборе.' },
  },
}

/** Russian: what an assignment asks of its holder. */
export function askedOf(process: ProcessCode, step: string, duty: Duty): string {
  return (asked[process][step] ?? asked.evidence['carry-out'])?.[duty] ?? ''
}
