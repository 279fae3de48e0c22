import type { Sentences } from './sentence.ts'

/** Files as such, whatever is in them. */
export const fileSentences: Sentences = {
  'file.absent': () => ({ title: 'Файла нет.', advice: 'Выберите файл и повторите.' }),
  'file.not-uploaded': () => ({ title: 'Файл официального документа не загружен.', advice: 'Загрузите файл и утвердите план ещё раз.' }),
  'file.disk-full': () => ({ title: 'На диске сервера нет места, файл не сохранён.', advice: 'Сообщите администратору: нужно освободить место; сохранённое не потеряно.' }),
  'file.missing': () => ({ title: 'Файл не найден в хранилище.', advice: 'Сообщите администратору: файл мог быть удалён в обход системы.' }),
  'file.folder': ({ file }) => ({ title: `${file} — папка, а не файл.`, advice: 'Укажите файл дорожной карты.' }),
  'file.unreadable': ({ file }) => ({ title: `Файл ${file} не открывается.`, advice: 'Проверьте путь и права на чтение.' }),
  'file.too-large': ({ megabytes }) => ({ title: `Файл больше ${megabytes} МБ.`, advice: 'Уберите из документа рисунки и вложения или разделите его на части.' }),
  'file.unwritable': ({ file, cause }) => ({ title: `Файл ${file} не записывается (${cause}).`, advice: 'Проверьте путь и права на запись.' }),
}
