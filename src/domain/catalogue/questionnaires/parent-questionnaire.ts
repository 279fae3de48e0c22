import type { Questionnaire } from '../../surveys/questionnaire/questionnaire.ts'
import { agreement, frequency, unsure } from '../answer-sets.ts'
import { block, freeText, ifChosen, matrix, scale, several, single } from './asking.ts'

const child = block('child', 'Ваш ребёнок и учёба', [
  single('language-home', 'На каком языке вы чаще говорите дома?', { russian: 'Только на русском', both: 'На русском и на другом языке', other: 'Чаще на другом языке' }),
  single('language-barrier', 'Трудно ли вам общаться со школой из-за языка?', frequency, { when: ifChosen('language-home', 'both', 'other') }),
  single('wants-to-learn', 'Ребёнок хочет учиться', { ...agreement, ...unsure }),
  single('copes', 'Справляется ли ребёнок с учёбой?', { well: 'Да, сам', help: 'Да, с нашей помощью', partly: 'Не по всем предметам', hardly: 'С трудом по большинству предметов' }),
  several('outside-help', 'Кто помогает ребёнку, если что-то не получается?', { teachers: 'Учителя в школе', family: 'Мы дома', tutor: 'Репетитор', friends: 'Одноклассники', nobody: 'Никто', needless: 'Помощь не нужна' }, { alone: ['nobody', 'needless'] }),
  single('school-helps', 'Если ребёнок отстал, школа помогает ему догнать', { ...agreement, ...unsure }),
  single('special-needs', 'Есть ли у ребёнка особенности здоровья или развития, которые школа должна учитывать?', { no: 'Нет', yes: 'Да', silent: 'Не хочу отвечать' }),
  single('special-done', 'Школа их учитывает', agreement, { when: ifChosen('special-needs', 'yes') }),
])

const school = block('school', 'Школа', [
  single('safe', 'Я спокоен (спокойна) за безопасность ребёнка в школе', agreement),
  single('happy', 'Ребёнок ходит в школу охотно', frequency),
  single('hurt', 'Обижают ли ребёнка в школе?', { 'never': 'Нет', 'seldom': 'Бывает изредка', 'often': 'Да, часто', ...unsure }),
  single('school-reacts', 'Когда ребёнка обидели, школа разобралась и помогла', agreement, { when: ifChosen('hurt', 'seldom', 'often') }),
  single('teachers-respect', 'Учителя уважительно говорят с ребёнком', { ...agreement, ...unsure }),
  single('quality', 'Я доволен (довольна) тем, как учат в этой школе', agreement),
  single('equipment', 'В школе есть всё нужное для уроков', { ...agreement, ...unsure }),
  single('no-teacher', 'Бывало ли в этом году, что по предмету долго не было учителя?', { 'no': 'Нет', 'one': 'Да, по одному предмету', 'several': 'Да, по нескольким предметам', ...unsure }),
  single('individual', 'Учителя учитывают, что даётся ребёнку легко, а что трудно', { ...agreement, ...unsure }),
  single('cultures', 'В школе уважают семьи всех национальностей', { ...agreement, ...unsure }),
])

const together = block('together', 'Вы и школа', [
  matrix('part', 'Как часто вы делаете следующее?', {
    'talk': 'Говорите с ребёнком о том, что было на уроках', 'check': 'Смотрите, как сделаны уроки', 'diary': 'Смотрите дневник или электронный журнал', 'meetings': 'Бываете на собраниях', 'teachers': 'Сами обращаетесь к учителям',
  }, frequency),
  several('took-part', 'В чём вы участвовали за последний год?', { council: 'Родительский комитет или совет', events: 'Праздники и походы класса', lessons: 'Открытые уроки', repairs: 'Помощь школе делом', none: 'Ни в чём' }, { alone: ['none'] }),
  several('obstacles', 'Что мешает вам больше участвовать в жизни школы?', { work: 'Работа, нет времени', distance: 'Далеко ехать', unasked: 'Нас не зовут', unheard: 'Нас не слышат', needless: 'Не вижу в этом нужды', nothing: 'Ничего не мешает' }, { alone: ['nothing'] }),
  single('informed', 'Школа вовремя рассказывает, как дела у ребёнка и что происходит', agreement),
  single('good-news', 'Учителя сообщают и об успехах, а не только о плохом', frequency),
  single('heard', 'К мнению родителей в школе прислушиваются', { ...agreement, ...unsure }),
  single('know-how', 'Мне объяснили, как помогать ребёнку учиться', agreement),
  single('value', 'Для нашей семьи важно, чтобы ребёнок хорошо учился', agreement),
  scale('recommend', 'Посоветовали бы вы эту школу знакомым?', [0, 10], ['ни за что', 'обязательно']),
  freeText('wish', 'Что школе стоит изменить в первую очередь?', { hint: 'Можно не отвечать. Не пишите имён и фамилий.' }),
])

export const parentQuestionnaire: Questionnaire = {
  audience: 'parent', languages: ['ru'], grades: [6, 9],
  title: { ru: 'Анкета родителя' },
  introduction: { ru: 'Ваше мнение поможет школе стать лучше. Анкета без имени: ответы видны только вместе с ответами других семей. Отвечайте об одном ребёнке, который учится в этом классе. Это займёт около 10 минут.' },
  blocks: [child, school, together],
}
