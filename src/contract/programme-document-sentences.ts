import type { Sentences } from './sentence.ts'

/** Documents that schools write, and what is said to them about those. */
export const programmeDocumentSentences: Sentences = {
  'programme-document.unknown': () => ({ title: 'Такого документа школы нет.', advice: 'Вернитесь к документам школы.' }),
  'programme-document.no-school': () => ({ title: 'Школа не участвует в этом году проекта.', advice: 'Проверьте, тот ли выбран год.' }),
  'programme-document.exists': () => ({ title: 'Этот документ уже начат.', advice: 'Откройте его из списка документов школы.' }),
  'programme-document.not-due': () => ({ title: 'Такой документ школе не нужен.', advice: 'Антирисковую программу пишут по активированному направлению, выбор которого подтвердил куратор.' }),
  'programme-document.no-programme': () => ({ title: 'Отчитываться пока не о чем: ни одна антирисковая программа не принята.', advice: 'Отчёт этапа начинают, когда принята хотя бы одна антирисковая программа школы.' }),
  'programme-document.changed-meanwhile': () => ({ title: 'Документ уже изменили в другом окне или на другой стороне.', advice: 'Обновите страницу и повторите.' }),
  'programme-document.not-open': () => ({ title: 'Сейчас этого с документом сделать нельзя.', advice: 'Обновите страницу: документ уже на другом шаге.' }),
  'programme-document.incomplete': ({ count, first }) => ({ title: `Отправить рано, не хватает: ${first}.`, advice: Number(count) > 1 ? `Всего не хватает: ${count}. Полный список стоит над документом.` : 'Допишите и отправьте снова.' }),
  'programme-document.own-confirmation': () => ({ title: 'Тот, кто отправил документ, не может его подтвердить.', advice: 'Документ подтверждает куратор, который его не отправлял, или координатор.' }),
  'programme-document.address-unchecked': () => ({ title: 'Адрес файла на сайте школы ещё не открылся.', advice: 'Проверьте адрес: документ должен открываться без входа. Проверка идёт сама, обычно до минуты.' }),
  'programme-document.bad-address': () => ({ title: 'Это не адрес документа на сайте.', advice: 'Адрес начинается с https:// и содержит имя сайта школы, без имени и пароля.' }),
  'programme-document.own-file-kind': ({ kind }) => ({ title: `Документ школы так не сдают: загружен ${kind}.`, advice: 'Загрузите файл Word (DOCX) или PDF.' }),
  'programme-document.no-own-file': () => ({ title: 'У документа нет своего файла.', advice: 'Загрузите файл и укажите его адрес на сайте.' }),
  'programme-document.unknown-field': ({ field }) => ({ title: `Поля «${field}» в этом документе нет.`, advice: 'Обновите страницу.' }),
  'programme-document.unknown-version': () => ({ title: 'Такой версии у документа нет.', advice: 'Выберите версию из списка.' }),
  'programme-document.unknown-comment': () => ({ title: 'Такого замечания нет, или оно уже учтено.', advice: 'Обновите страницу.' }),
}
