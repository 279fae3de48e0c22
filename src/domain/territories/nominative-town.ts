import { nominativeAdjective } from './nominative-adjective.ts'

/** Towns whose nominative the rules below would miss: it ends in «а» itself, or loses a vowel. */
const known = new Map(
  ('Орла=Орёл Орле=Орёл Химок=Химки Чебоксар=Чебоксары Чебоксарах=Чебоксары Шахт=Шахты Шахтах=Шахты Бронниц=Бронницы Люберец=Люберцы Мытищ=Мытищи Великих=Великие Лук=Луки Луках=Луки Набережных=Набережные ' +
    'Челнов=Челны Челнах=Челны Минеральных=Минеральные Вод=Воды Водах=Воды Грозного=Грозный Грозном=Грозный Королёва=Королёв Павловского=Павловский Посада=Посад Посаде=Посад Вышнего=Вышний Волочка=Волочёк Волочке=Волочёк')
    .split(' ').map((pair) => pair.split('=') as [string, string]),
)
const endsInA = new Set(
  ('самара тула москва калуга пенза чита уфа вологда кострома елабуга ухта анапа махачкала ола алушта ялта воркута инта кандалакша онега вязьма шуя коломна руза гатчина луга находка ' +
    'тында елизово рига феодосия керчь назрань элиста нальчик кинешма лобня дубна балашиха ступино вичуга уварова кирса барыш рубцовка сатка миасс сарапул воткинка шумерля').split(' '),
)
const masculineStem = /(?:ск|цк|ов|ев|ин|ын|град|город|бург|дар|ман|дан|ом|ец|ул|ик|ак|ст)$/i

/** «Саратова», «Казани», «Нижнего Новгорода» → «Саратов», «Казань», «Нижний Новгород»; as printed where the rules do not know. */
export function nominativeTown(name: string): string {
  return name.split(' ').map((word) => nominativeWord(word)).join(' ')
}

function nominativeWord(word: string): string {
  const exception = known.get(word)
  if (exception) return exception
  const [first, ...rest] = word.split('-')
  if (rest.length > 0 && first) return [nominativeWord(first), ...rest.map((part) => (part === 'на' || part === 'Дону' ? part : nominativeWord(part)))].join('-')
  if (/(?:ого|его|ому|ему)$/.test(word)) return nominativeAdjective(word, 'masculine')
  if (endsInA.has(word.toLowerCase())) return word
  const feminine = `${word.slice(0, -1)}а`
  if (/[ыиеу]$/.test(word) && endsInA.has(feminine.toLowerCase())) return feminine
  if (word.endsWith('ца')) return `${word.slice(0, -2)}ец`
  if (/[ауе]$/.test(word) && (masculineStem.test(word.slice(0, -1)) || word.endsWith('а'))) return word.slice(0, -1)
  if (/[кгх]и$/.test(word)) return feminine
  if (/[бвдзлмнпрст]и$/.test(word)) return `${word.slice(0, -1)}ь`
  if (/[бвгдзклмнпрст]ы$/.test(word)) return feminine
  return word
}
