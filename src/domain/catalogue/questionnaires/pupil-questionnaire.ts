import type { Questionnaire } from '../../surveys/questionnaire/questionnaire.ts'
import { agreement, frequency, lessons, unsure } from '../answer-sets.ts'
import { block, freeText, ifChosen, matrix, order, scale, several, single, wholeNumber } from './asking.ts'

const about = block('about', 'О тебе', [
  single('language-home', 'На каком языке ты чаще всего говоришь дома?', { russian: 'Только на русском', both: 'На русском и на другом языке', other: 'Чаще на другом языке' }),
  single('language-hard', 'Трудно ли тебе на уроках из-за того, что не все русские слова понятны?', frequency, { when: ifChosen('language-home', 'both', 'other') }),
  single('language-help', 'Занимается ли с тобой кто-нибудь в школе русским языком дополнительно?', { regularly: 'Да, каждую неделю', sometimes: 'Да, иногда', no: 'Нет' }, { when: ifChosen('language-hard', 'seldom', 'often', 'always') }),
  several('home-study', 'Что у тебя есть дома для учёбы?', { desk: 'Стол, за которым никто не мешает', computer: 'Компьютер или ноутбук', internet: 'Интернет', books: 'Книги и справочники', nothing: 'Ничего из этого' }, { alone: ['nothing'] }),
  wholeNumber('road-minutes', 'Сколько минут ты обычно добираешься до школы?', [0, 240], 'мин', { isOptional: true }),
])

const atLessons = block('lessons', 'Как проходят уроки', [
  matrix('disorder', 'На скольких уроках в твоём классе бывает так?', {
    'noise': 'В классе шумно и беспорядок', 'not-listening': 'Ученики не слушают учителя', 'waiting': 'Учитель долго ждёт, пока все успокоятся',
    'late-start': 'Работать начинают не сразу после звонка', 'cannot-work': 'Из-за шума трудно заниматься',
  }, lessons),
  single('rules-clear', 'В классе есть понятные правила поведения', agreement),
  single('rules-same', 'Правила одинаковы для всех учеников', agreement),
  single('phones', 'Как часто ученики на уроке заняты телефоном вместо работы?', frequency),
  single('explains', 'Учителя объясняют так, что мне понятно', agreement),
  single('knows-subject', 'Учителя отвечают на трудные вопросы по своему предмету', agreement),
  single('interesting-lessons', 'На уроках бывает интересно', frequency),
  single('explains-again', 'Если я чего-то не понял(а), учитель объясняет ещё раз', frequency),
  single('checks-understanding', 'Учитель проверяет, все ли поняли новую тему', frequency),
  single('different-tasks', 'Ученикам дают разные задания: кому-то проще, кому-то сложнее', frequency),
  single('pace', 'Как обычно идёт урок?', { slow: 'Слишком медленно для меня', right: 'Так, как мне нужно', fast: 'Слишком быстро для меня' }),
  single('marks-explained', 'Учитель объясняет, за что поставлена отметка и что исправить', frequency),
  single('practical', 'На уроках мы делаем опыты, проекты, работаем с приборами или компьютером', frequency),
  several('lacking', 'Чего не хватает в твоей школе для хороших уроков?', {
    computers: 'Компьютеров', internet: 'Быстрого интернета', devices: 'Приборов для опытов', textbooks: 'Учебников', sport: 'Спортивного инвентаря', nothing: 'Всего хватает',
  }, { alone: ['nothing'] }),
  single('missing-lessons', 'Бывало ли в этом году, что уроков по какому-то предмету долго не было, потому что нет учителя?', { 'no': 'Нет', 'one': 'Да, по одному предмету', 'several': 'Да, по нескольким предметам', ...unsure }),
])

const learning = block('learning', 'Учёба и ты', [
  single('like-learning', 'Мне нравится узнавать новое', agreement),
  single('need-learning', 'То, что мы учим в школе, пригодится мне в жизни', agreement),
  single('want-better', 'Я хочу учиться лучше, чем сейчас', agreement),
  single('only-marks', 'Я учусь только ради отметок или чтобы дома не ругали', agreement),
  single('give-up', 'Если задание трудное, я его бросаю', frequency),
  single('homework', 'Как часто ты делаешь домашнее задание сам(а)?', frequency),
  single('skip', 'Как часто ты пропускаешь уроки без уважительной причины?', { never: 'Никогда', rarely: 'Раз в несколько месяцев', monthly: 'Раз или два в месяц', weekly: 'Каждую неделю' }),
  scale('effort', 'Насколько сильно ты стараешься в учёбе?', [1, 10], ['совсем не стараюсь', 'стараюсь изо всех сил']),
  single('plans', 'Что ты думаешь делать после 9 класса?', { school: 'Учиться в 10–11 классе', college: 'Поступить в колледж или техникум', work: 'Пойти работать', unsure: 'Пока не знаю' }),
  single('beyond-lessons', 'Ходишь ли ты в кружки, секции или на дополнительные занятия?', { school: 'Да, в школе', elsewhere: 'Да, не в школе', both: 'Да, и в школе, и не в школе', no: 'Нет' }),
  order('reasons', 'Ради чего ты учишься? Расставь от самого важного для тебя к наименее важному', { knowledge: 'Узнать новое', profession: 'Получить хорошую профессию', family: 'Порадовать родных', marks: 'Получать хорошие отметки', friends: 'Быть вместе с друзьями' }, { isOptional: true }),
])

const difficulties = block('difficulties', 'Когда учиться трудно', [
  several('hard-subjects', 'По каким предметам тебе труднее всего?', {
    russian: 'Русский язык', maths: 'Математика', foreign: 'Иностранный язык', history: 'История и обществознание', nature: 'Биология и география', science: 'Физика и химия', other: 'Другой предмет', none: 'Нигде не трудно',
  }, { alone: ['none'], most: 4 }),
  single('behind', 'Чувствуешь ли ты, что отстаёшь от класса?', { no: 'Нет', one: 'Да, по одному предмету', some: 'Да, по двум или трём предметам', many: 'Да, почти по всем предметам' }),
  single('low-marks', 'Как часто ты получаешь двойки или не сдаёшь работы?', frequency),
  single('extra-help', 'Занимаются ли учителя с тобой после уроков, если что-то не получается?', { yes: 'Да, когда нужно', sometimes: 'Иногда', no: 'Нет', needless: 'Мне это не нужно' }),
  several('asks-for-help', 'К кому ты обращаешься, если не понял(а) тему?', { teacher: 'К учителю', classmates: 'К одноклассникам', family: 'К родным', tutor: 'К репетитору', internet: 'Ищу в интернете', nobody: 'Ни к кому' }, { alone: ['nobody'] }),
  single('believe', 'Учителя верят, что я могу учиться хорошо', agreement),
  single('tests-fear', 'Перед контрольными я так волнуюсь, что забываю то, что знаю', frequency),
])

const school = block('school', 'Тебе в школе', [
  single('like-school', 'Я иду в школу с хорошим настроением', frequency),
  single('belong', 'В классе я чувствую себя своим (своей)', agreement),
  single('friends', 'В школе у меня есть друзья', agreement),
  scale('safe', 'Насколько безопасно ты чувствуешь себя в школе?', [1, 10], ['совсем не безопасно', 'полностью безопасно']),
  matrix('bullying', 'Как часто в последние два месяца с тобой в школе бывало такое?', {
    'mocked': 'Надо мной смеялись или обзывали', 'left-out': 'Меня не принимали в общие дела', 'beaten': 'Меня толкали или били', 'threatened': 'Мне угрожали или отбирали вещи', 'online': 'Меня обижали в интернете ребята из школы',
  }, { never: 'Не было', once: 'Один-два раза', monthly: 'Несколько раз', weekly: 'Каждую неделю или чаще' }),
  single('told', 'Если тебя обидели, помогают ли взрослые в школе?', { yes: 'Да, помогают', sometimes: 'Не всегда', no: 'Нет', untold: 'Я никому не рассказываю' }, { when: { is: 'not', of: { is: 'all', of: ['mocked', 'left-out', 'beaten', 'threatened', 'online'].map((row) => ({ is: 'any-of', question: 'bullying', row, options: ['never'] })) } } }),
  single('fair', 'Учителя относятся ко мне справедливо', agreement),
  single('shout', 'Учителя кричат на учеников или высмеивают их', frequency),
  single('adult-to-trust', 'В школе есть взрослый, которому я могу рассказать о своей беде', agreement),
  single('heard', 'В школе прислушиваются к мнению учеников', agreement),
  single('other-cultures', 'В школе уважают учеников всех национальностей', agreement),
])

const family = block('family', 'Дом и школа', [
  single('parents-ask', 'Дома спрашивают, что нового ты узнал(а) в школе', frequency),
  single('parents-help', 'Дома помогают с учёбой, если ты просишь', frequency),
  single('parents-meetings', 'Кто-нибудь из родных ходит на собрания и встречи в школе', frequency),
  single('parents-value', 'Мои родные считают, что учиться важно', agreement),
  freeText('change', 'Что бы ты изменил(а) в своей школе в первую очередь?', { hint: 'Можно не отвечать. Не пиши имён и фамилий.' }),
])

export const pupilQuestionnaire: Questionnaire = {
  audience: 'pupil', languages: ['ru'], grades: [6, 9],
  title: { ru: 'Анкета ученика' },
  introduction: { ru: 'Эта анкета поможет понять, что в школе хорошо, а что надо улучшить. Она без имени: никто не узнает, как ответил именно ты. Правильных и неправильных ответов нет. Это займёт 15–20 минут.' },
  blocks: [about, atLessons, learning, difficulties, school, family],
}
