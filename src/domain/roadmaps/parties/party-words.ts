/**
 * The words that parties are made of. Patterns are regular expressions over one folded word (the part before a hyphen).
 * A party begins at a head noun in the nominative, at an organisation's form, or at an abbreviation.
 */

/** Only the nominative looks like this, so a party begins here even with no separator before it. */
const nominative = alternatives(
  'координаторы?', 'кураторы?', 'супервизоры?', 'модераторы?', 'операторы?', 'руководител[ьи]', 'рук', 'директор', 'заместител[ьи]', 'зам', 'замдиректора',
  'педагоги?', 'психологи?', 'логопеды?', 'дефектологи?', 'учитель', 'методисты?', 'тьюторы?', 'наставники?', 'менторы?', 'коучи?', 'эксперты?',
  'специалисты?', 'консультанты?', 'представител[ьи]', 'член', 'члены', 'сотрудники?', 'работники?', 'министр', 'министерств[о]', 'департаменты?', 'комитеты?',
  'управление', 'отделы?', 'отделение', 'администрация', 'центры?', 'институты?', 'академия', 'университеты?', 'колледжи?', 'советы?', 'методсоветы?', 'педсоветы?',
  'организация', 'учреждени[е]', 'школа', 'гимназия', 'лице[йи]', 'служба', 'ассоциация', 'объединение', 'кафедра', 'лаборатория', 'актив',
  'группа', 'команда', 'коллективы?', 'комиссия', 'штаб', 'сообщество', 'родители', 'обучающиеся', 'учащиеся', 'ученики', 'ректор', 'проректоры?',
  'заведующи[йе]', 'завуч', 'завучи', 'начальники?', 'глав[а]', 'библиотекар[ьи]', 'воспитател[ьи]', 'преподавател[ьи]', 'муниципалитеты?',
  'минобр[а-я]*', 'минпрос[а-я]*', 'рособрнадзор', 'обрнадзор', 'облоно', 'районо', 'гороно', 'администраторы?', 'технопарки?', 'кванториумы?',
  'минобрнауки', 'консилиум', 'стажеры?', 'аналитики?', 'разработчики?', 'секретарь', 'дирекция', 'площадка', 'кабинет', 'методкабинет',
    'методобъединение', 'оргкомитет', 'жюри', 'профсоюз', 'офис', 'сектор', 'секторы', 'сектора', 'бюро', 'фонд', 'факультет', 'подразделение',
    'подразделения', 'волонтеры?', 'депутаты?',
)

/** Nominative plural and genitive singular look alike («школы»): a party begins here only after a separator or a plain nominative adjective. */
const doubtful = alternatives(
  'директора', 'учителя', 'министерства', 'управления', 'отделения', 'администрации', 'организации', 'учреждения', 'школы', 'гимназии', 'службы',
  'ассоциации', 'объединения', 'кафедры', 'лаборатории', 'группы', 'команды', 'комиссии', 'сообщества', 'органы', 'округа', 'районы', 'участники', 'участницы',
  'ответственны[йе]', 'исполнител[ьи]', 'орган', 'округ', 'район', 'главы', 'площадки', 'кабинеты', 'методкабинеты', 'методобъединения', 'профессора', 'академии', 'дети',
  'лица', 'партнеры', 'организаторы?', 'дирекции', 'регионы', 'регион', 'субъекты', 'рмо', 'гмо', 'шмо',
)

/** People take the body that they belong to without a comma: «руководители ОО», «специалисты ЦНППМ». A co-ordinator does not. */
const belonging = alternatives(
  'рук', 'куратор[а-я]*', 'руководител[а-я]*', 'директор[а-я]*', 'заместител[а-я]*', 'педагог[а-я]*', 'психолог[а-я]*', 'логопед[а-я]*', 'учител[а-я]*', 'методист[а-я]*',
  'тьютор[а-я]*', 'наставник[а-я]*', 'эксперт[а-я]*', 'специалист[а-я]*', 'консультант[а-я]*', 'представител[а-я]*', 'член[а-я]*', 'сотрудник[а-я]*', 'работник[а-я]*',
  'администраци[а-я]*', 'команд[а-я]*', 'коллектив[а-я]*', 'кафедр[а-я]*', 'лаборатори[а-я]*', 'ректор[а-я]*', 'проректор[а-я]*', 'заведующ[а-я]*', 'завуч[а-я]*',
  'начальник[а-я]*', 'воспитател[а-я]*', 'преподавател[а-я]*', 'родител[а-я]*', 'обучающ[а-я]*', 'ученик[а-я]*', 'групп[а-я]*', 'ответственн[а-я]*', 'участни[а-я]*',
  'библиотекар[а-я]*', 'актив[а-я]*', 'подразделени[а-я]*', 'отдел[а-я]*', 'муниципальн[а-я]*', 'аппарат[а-я]*',
)

/** Any case of a head: after a person («специалисты министерства, института») the list goes on inside the party. */
const anyCase = alternatives(
  'координатор[а-я]{1,3}', 'куратор[а-я]{1,3}', 'руководител[а-я]{1,3}', 'директор[а-я]{1,3}', 'педагог[а-я]{1,3}', 'учител[а-я]{1,3}',
    'методист[а-я]{1,3}', 'тьютор[а-я]{1,3}',
  'министерств[а-я]{1,3}', 'департамент[а-я]{1,3}', 'комитет[а-я]{1,3}', 'управлени[а-я]{1,3}', 'отдел[а-я]{1,3}', 'администраци[а-я]{1,3}',
    'центр[а-я]{1,3}', 'институт[а-я]{1,3}',
  'академи[а-я]{1,3}', 'университет[а-я]{1,3}', 'совет[а-я]{1,3}', 'организаци[а-я]{1,3}', 'учреждени[а-я]{1,3}', 'школ[а-я]{0,3}', 'служб[а-я]{0,3}',
    'объединени[а-я]{1,3}', 'орган[а-я]{1,3}',
)

/** The legal form before a name: «ГБУ ДПО РД «ДИРО»». */
const legalForms = new Set(
  ('ГБУ ГАУ ГКУ ГБОУ ГАОУ ГКОУ ГОУ ГОАУ ГБПОУ ГАПОУ КГБУ КГАУ КГКУ КГАОУ КГБОУ КОГОАУ ОГБУ ОГАУ ОГКУ ОГБОУ ОГАОУ ОГОАУ СОГБУ СОГАУ БУ АУ КУ МУ МБУ МАУ МКУ МБОУ МАОУ ' +
    'МКОУ МБУДО МБУДПО МБОУДПО МУДПО ФГБУ ФГАУ ФГБНУ ФГБОУ ФГАОУ ФГНБУ АО АНО ЧОУ НОУ ДПО ГАУДПО ГБУДПО ОАУ БОУ').split(' '),
)

/** Abbreviations that are no party by themselves: kinds of work, papers, suffixes of names. */
const noParty = new Set(
  ('ПК ПР ПРО ППРО ДПО ВПО СПО ДПП ПП УВР ВР УР НМР МР АХЧ ФГОС ВПР ОГЭ ЕГЭ ГИА НИКО ИС МЭДК РПШ СМИ ФЗ ФО РФ ИКТ ОВЗ ИОМ ФИС ФГ ДОТ ВСОКО ОБЖ ИТ ДО ВО НОО ООО СОО НПА КПК КПП МСО ' +
    'ФИО ВКС ПОС ПФДО БВР ШРР ЕКЖ УВП НМ АИС').split(' '),
)

/** Regions by letters: they belong to the name before («МО КК») or, with none before, to the name after («КК ИПК»). */
const regionLetters = new Set('КК РД СК РТ РБ РК РМ РА РИ ЧР КБР КЧР РСО УР ЧО ПК АК ЗК КО НСО МО АО ЛО СО ТО ВО ХМАО ЯНАО ЕАО ЛНР ДНР РС РХ РМЭ ХК КБ ЯО НО РО ИО ПО БО ЧО ЛО'.split(' '))

export type WordRole = 'nominative' | 'doubtful' | 'other'

export function headRole(folded: string): WordRole {
  const first = /^[а-я]+/.exec(folded)?.[0] ?? ''
  if (nominative.test(first)) return 'nominative'
  return doubtful.test(first) ? 'doubtful' : 'other'
}

/** Whether a word for people takes the body named by `letters` after it; a curator has schools only. */
export function takesBody(folded: string, letters: string): boolean {
  return (isSchoolLetters(letters) || !folded.startsWith('куратор')) && belongsSomewhere(folded)
}

export function isSchoolLetters(word: string): boolean {
  return /^(?:ОО|ОУ|ООО|ШНОР|ШНСУ|СОШ|ООШ|НОШ|М[БАК]?ОУ|ГБОУ|МОБУ)$/.test(word)
}

export function belongsSomewhere(folded: string): boolean {
  return belonging.test(/[а-я]+$/.exec(folded.replace(/\.$|-[а-я]+$/, ''))?.[0] ?? '')
}

export function isHeadInAnyCase(folded: string): boolean {
  return headRole(folded) !== 'other' || anyCase.test(/^[а-я]+/.exec(folded)?.[0] ?? '')
}

export function isLegalForm(word: string): boolean {
  return legalForms.has(word)
}

export type Letters = 'party' | 'region' | 'part'

/** What a word in capitals is; null for an ordinary word. */
export function lettersRole(word: string): Letters | null {
  if (isShoutedWord(word) || !/^[А-Я][А-Яа-я]*[А-Я](?:-[А-Я]+)?$/.test(word) || (word.match(/[А-Я]/g) ?? []).length < 2) return null
  if (noParty.has(word)) return 'part'
  return regionLetters.has(word) ? 'region' : 'party'
}

/** An ordinary word of a heading in capitals: «КООРДИНАТОР». */
function isShoutedWord(word: string): boolean {
  return word.length >= 6 && (headRole(word.toLowerCase()) !== 'other' || word.length >= 9 || /(?:ЫЙ|ИЙ|АЯ|ОЕ|ЫЕ|ИЕ|ОГО|ЕГО|ЫХ|ИХ|ОЙ)$/.test(word))
}

function alternatives(...words: string[]): RegExp {
  return new RegExp(`^(?:${words.join('|')})$`)
}
