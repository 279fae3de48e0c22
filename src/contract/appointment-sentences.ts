import { dottedDate } from '../domain/kernel/dotted-date.ts'
import type { SentenceParameters, Sentences } from './sentence.ts'

const where = (title: string) => () => ({ title, advice: 'Выберите другое место или другую роль.' })

/** Appointments, substitutions, handover. */
export const appointmentSentences: Sentences = {
  'appointment.unknown': () => ({ title: 'Такого назначения нет.', advice: 'Обновите страницу.' }),
  'appointment.seat-country': where('На эту роль назначают на всю страну.'),
  'appointment.seat-region': where('На эту роль назначают в регионе, а не в муниципалитете или организации.'),
  'appointment.seat-municipality': where('На эту роль назначают в муниципалитете.'),
  'appointment.seat-territory': where('На эту роль назначают на территории, а не в организации.'),
  'appointment.seat-school': where('На эту роль назначают в школе.'),
  'appointment.seat-body': where('На эту роль назначают в организации, которая не школа.'),
  'appointment.place-absent': () => ({ title: 'Не указано, где человек назначен.', advice: 'Выберите территорию или организацию.' }),
  'appointment.organisation-closed': () => ({ title: 'Эта организация закрыта.', advice: 'Выберите её преемника.' }),
  'appointment.organisation-unknown': () => ({ title: 'Такой организации нет.', advice: 'Выберите организацию из списка.' }),
  'appointment.role-above': () => ({ title: 'На эту роль вы назначить не можете: это не ниже вашего уровня.', advice: 'Обратитесь к уровню выше.' }),
  'appointment.oneself': () => ({ title: 'Сам себя человек не назначает.', advice: 'Обратитесь к уровню выше.' }),
  'appointment.twice': ({ startsOn, endsOn }) => ({
    title: `Человек уже назначен на это место ${termInWords(startsOn, endsOn)}.`, advice: 'Исправьте даты или завершите прежнее назначение.',
  }),
  'appointment.over': ({ endsOn }) => ({ title: `Это назначение и так заканчивается ${dateInWords(endsOn)}.`, advice: 'Если дата неверна, исправьте её.' }),
  'appointment.ends-before-start': () => ({ title: 'Последний день раньше первого.', advice: 'Проверьте обе даты.' }),
  'appointment.changed-meanwhile': () => ({ title: 'Назначение только что изменил кто-то другой.', advice: 'Обновите страницу и повторите.' }),
  'substitution.by-oneself': () => ({ title: 'Человек не может замещать сам себя.', advice: 'Выберите другого человека.' }),
  'substitution.of-substitute': () => ({ title: 'Это назначение само замещает другое.', advice: 'Завершите его и назначьте нового замещающего к основному назначению.' }),
  'substitution.without-end': () => ({ title: 'У замещения должен быть последний день.', advice: 'Укажите, до какого дня оно длится.' }),
  'substitution.beyond-term': ({ startsOn, endsOn }) => ({ title: `Замещаемое назначение действует ${termInWords(startsOn, endsOn)}.`, advice: 'Укажите дни внутри этого срока.' }),
  'handover.to-oneself': () => ({ title: 'Человек не может передать дела самому себе.', advice: 'Выберите преемника.' }),
  'handover.nothing': () => ({ title: 'В этот день передавать нечего: у человека нет назначений, которые длятся дольше.', advice: 'Проверьте последний день.' }),
  'handover.not-standing': () => ({ title: 'Одно из выбранных назначений уже закончилось или принадлежит другому человеку.', advice: 'Обновите страницу и посмотрите, что передаётся.' }),
}

function termInWords(startsOn: SentenceParameters[string] | undefined, endsOn: SentenceParameters[string] | undefined): string {
  return endsOn === '' ? `с ${dateInWords(startsOn)}` : `с ${dateInWords(startsOn)} по ${dateInWords(endsOn)}`
}

function dateInWords(date: SentenceParameters[string] | undefined): string {
  return dottedDate(String(date))
}
