import type { Questionnaire } from '../../surveys/questionnaire/questionnaire.ts'
import { agreement, frequency, hindrance, lessons, shares, unsure } from '../answer-sets.ts'
import { block, freeText, ifChosen, matrix, scale, several, single, wholeNumber } from './asking.ts'

const work = block('work', 'Ваша работа', [
  single('experience', 'Сколько лет вы работаете учителем?', { starting: 'До 3 лет', young: 'От 3 до 10 лет', middle: 'От 10 до 25 лет', long: 'Больше 25 лет' }),
  wholeNumber('weekly-hours', 'Сколько уроков в неделю вы ведёте?', [0, 60], 'уроков'),
  single('other-subjects', 'Ведёте ли вы предметы, которым не учились?', { no: 'Нет', one: 'Да, один', several: 'Да, два или больше' }),
  single('replacing', 'Как часто вы заменяете отсутствующих коллег или ведёте уроки по вакансиям?', frequency),
  scale('workload', 'Как вы оцениваете свою нагрузку?', [1, 10], ['есть запас времени', 'работаю на пределе']),
  single('wish-to-leave', 'Думаете ли вы о том, чтобы уйти из этой школы?', { 'no': 'Нет', 'sometimes': 'Иногда', 'often': 'Часто', 'decided': 'Уже решил(а)', ...unsure }),
])

const means = block('means', 'Условия для уроков', [
  matrix('hindrances', 'Насколько вашей работе мешает следующее?', {
    computers: 'Мало компьютеров или они устарели', internet: 'Медленный или нестабильный интернет', devices: 'Не хватает приборов и наглядных пособий', textbooks: 'Не хватает учебников', rooms: 'Не хватает кабинетов, тесно',
  }, hindrance),
  single('use-digital', 'Как часто на ваших уроках ученики работают с цифровыми средствами?', lessons),
  single('materials', 'Мне хватает методических материалов для подготовки к урокам', agreement),
])

const mastery = block('mastery', 'Преподавание', [
  matrix('confidence', 'Насколько уверенно вы чувствуете себя в следующем?', {
    'subject': 'Содержание предмета, трудные темы', 'exams': 'Подготовка к ВПР, ОГЭ, ЕГЭ', 'functional': 'Задания на функциональную грамотность', 'assessment': 'Оценивание, которое помогает учиться', 'differentiation': 'Работа с учениками разного уровня',
    'digital': 'Цифровые средства обучения', 'special': 'Обучение детей с ОВЗ', 'language': 'Обучение детей, для которых русский не родной',
  }, { unsure: 'Неуверенно', rather: 'Скорее неуверенно', fairly: 'Скорее уверенно', fully: 'Уверенно' }),
  single('courses-useful', 'Курсы последних трёх лет помогли вам на уроках', { 'no': 'Нет', 'rather-no': 'Скорее нет', 'rather-yes': 'Скорее да', 'yes': 'Да', 'none': 'Не проходил(а) курсов' }),
  single('analyses-results', 'Я разбираю результаты ВПР и контрольных по каждому заданию и меняю план уроков', frequency),
  single('plans-levels', 'Я готовлю задания разной сложности для одного урока', lessons),
  single('checks', 'В ходе урока я проверяю, кто понял тему, и возвращаюсь к ней', lessons),
  single('individual-plans', 'Для отстающих учеников я составляю личный план', frequency),
  single('feedback', 'Я объясняю ученику, что именно ему исправить, а не только ставлю отметку', frequency),
  single('practical-tasks', 'Ученики на моих уроках ставят опыты, делают проекты, решают жизненные задачи', lessons),
])

const growth = block('growth', 'Как учится школа', [
  single('visits-colleagues', 'Я бываю на уроках коллег', { never: 'Никогда', yearly: 'Раз в год', quarterly: 'Раз в четверть', monthly: 'Каждый месяц' }),
  single('visited', 'На моих уроках бывают коллеги или руководители и обсуждают их со мной', { never: 'Никогда', yearly: 'Раз в год', quarterly: 'Раз в четверть', monthly: 'Каждый месяц' }),
  single('mentoring', 'В школе работает наставничество', agreement),
  single('team-planning', 'Мы с коллегами вместе планируем уроки и разбираем трудности', { never: 'Никогда', yearly: 'Раз в год', quarterly: 'Раз в четверть', monthly: 'Каждый месяц' }),
  single('needs-asked', 'Школа выясняет, чему нужно научить именно меня', agreement),
  single('growth-plan', 'У меня есть план профессионального роста, и я по нему работаю', agreement),
  single('share', 'Если я узнал(а) полезное, в школе есть где это показать', agreement),
])

const pupils = block('pupils', 'Ваши ученики', [
  matrix('pupils-problems', 'У какой доли ваших учеников вы видите следующее?', {
    'gaps': 'Пробелы с прошлых лет', 'no-wish': 'Нет желания учиться', 'homework': 'Не делают домашние задания', 'absence': 'Пропускают уроки без причины', 'reading': 'Плохо понимают прочитанное', 'language': 'Недостаточно владеют русским языком',
  }, shares),
  matrix('class-order', 'На скольких ваших уроках бывает так?', { 'noise': 'Шум мешает вести урок', 'lost-time': 'Много времени уходит на порядок', 'disobey': 'Ученики не выполняют просьбы', 'phones': 'Ученики отвлекаются на телефоны' }, lessons),
  single('rules-agreed', 'В школе есть единые правила поведения, и все учителя их держатся', agreement),
  single('support-system', 'В школе есть понятный порядок помощи отстающим', agreement),
  single('expectations', 'Большинство моих учеников может учиться хорошо', agreement),
  single('has-special', 'Есть ли в ваших классах дети с ОВЗ?', { yes: 'Да', no: 'Нет', ...unsure }),
  single('special-support', 'Специалисты школы помогают мне работать с детьми с ОВЗ', agreement, { when: ifChosen('has-special', 'yes') }),
  single('has-bilingual', 'Есть ли в ваших классах дети, для которых русский язык не родной?', { yes: 'Да', no: 'Нет', ...unsure }),
  single('bilingual-support', 'В школе есть дополнительные занятия русским языком для таких детей', { ...agreement, ...unsure }, { when: ifChosen('has-bilingual', 'yes') }),
  several('bilingual-means', 'Что вы делаете, чтобы таким детям было легче?', { simple: 'Упрощаю формулировки', pictures: 'Даю наглядные опоры', dictionary: 'Разбираю слова темы заранее', extra: 'Занимаюсь дополнительно', nothing: 'Ничего из этого' }, { alone: ['nothing'], when: ifChosen('has-bilingual', 'yes') }),
])

const climate = block('climate', 'Школа и семьи', [
  single('like-work', 'Мне нравится работать в этой школе', agreement),
  single('colleagues', 'Коллеги поддерживают друг друга', agreement),
  single('leadership', 'Руководство школы слышит учителей', agreement),
  single('pupils-kind', 'Ученики доброжелательны друг к другу', agreement),
  single('conflicts', 'Как часто среди учеников бывают травля и серьёзные ссоры?', frequency),
  scale('tiredness', 'Насколько вы устаёте от работы?', [1, 10], ['почти не устаю', 'сил не остаётся']),
  matrix('parents', 'Какая доля родителей ваших учеников так поступает?', { 'meetings': 'Приходят на собрания', 'ask': 'Интересуются успехами ребёнка', 'act': 'Помогают, если вы обратились', 'take-part': 'Участвуют в делах класса' }, { nobody: 'Почти никто', few: 'Меньшинство', half: 'Примерно половина', most: 'Большинство' }),
  single('parents-contact', 'Как часто вы сами связываетесь с родителями, чтобы сообщить о хорошем?', frequency),
  freeText('advice', 'Что больше всего помогло бы вашей школе?', { hint: 'Можно не отвечать. Не пишите имён и фамилий.' }),
])

export const teacherQuestionnaire: Questionnaire = {
  audience: 'teacher', languages: ['ru'], grades: [],
  title: { ru: 'Анкета учителя' },
  introduction: { ru: 'Анкета нужна, чтобы школа получила ту помощь, которая ей действительно нужна. Она без имени: ответы видны только вместе с ответами коллег. Это займёт около 15 минут.' },
  blocks: [work, means, mastery, growth, pupils, climate],
}
