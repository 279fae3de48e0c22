import type { AddressProblem } from '../../../domain/programme-documents/own-file/own-file.ts'

type Tone = 'neutral' | 'good' | 'refusal'

export const addressStateWords: Readonly<Record<'unchecked' | 'reachable' | 'unreachable', { words: string; tone: Tone }>> = {
  unchecked: { words: 'Адрес проверяется', tone: 'neutral' },
  reachable: { words: 'Открывается на сайте', tone: 'good' },
  unreachable: { words: 'На сайте не открывается', tone: 'refusal' },
}

export const addressProblemWords: Readonly<Record<AddressProblem, string>> = {
  'unresolved': 'Такого сайта нет: проверьте имя сайта в адресе.',
  'not-public': 'Адрес ведёт не на открытый сайт: его не увидит никто за пределами школы.',
  'timeout': 'Сайт отвечает слишком долго. Проверьте адрес и попробуйте позже.',
  'too-many-redirects': 'Сайт слишком много раз отправляет на другой адрес: укажите тот, на котором документ стоит.',
  'not-found': 'По этому адресу на сайте ничего нет.',
  'needs-login': 'Сайт требует входа: документ должен открываться всем.',
  'refused': 'Сайт ответил отказом. Проверьте, открывается ли документ в браузере без входа.',
  'broken': 'Связаться с сайтом не получилось: проверьте адрес и его сертификат.',
}
