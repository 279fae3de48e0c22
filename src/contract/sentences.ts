/** One refusal, as the person who meets it reads it. */
export type Sentence = {
  /** What is wrong, and where. */
  title: string
  /** What to do about it. */
  advice: string
}

type Parameters = Readonly<Record<string, string | number>>

/** Every error code of Opora, in Russian. */
const sentences: Record<string, (parameters: Parameters) => Sentence> = {
  'document.empty': () => ({ title: 'Файл пуст.', advice: 'Проверьте, тот ли файл выбран, и загрузите его ещё раз.' }),
  'document.too-large': ({ megabytes, limit }) => ({ title: `Файл слишком велик: ${megabytes} МБ, принимается не больше ${limit} МБ.`, advice: 'Уберите из документа рисунки и вложения или разделите его на части.' }),
  'document.unpacks-too-large': ({ limit }) => ({ title: `Содержимое файла после распаковки занимает больше ${limit} МБ.`, advice: 'Такой файл не похож на дорожную карту. Скопируйте её таблицы в новый документ и загрузите его.' }),
  'document.too-many-parts': ({ limit }) => ({ title: `Внутри файла больше ${limit} частей.`, advice: 'Такой файл не похож на дорожную карту. Скопируйте её таблицы в новый документ и загрузите его.' }),
  'document.too-many-cells': ({ limit }) => ({ title: `В таблицах документа больше ${limit} ячеек.`, advice: 'Удалите пустые строки и столбцы или разделите документ на части.' }),
  'document.too-deep': ({ limit }) => ({ title: `Вложенность элементов документа больше ${limit}.`, advice: 'Скопируйте таблицы дорожной карты в новый документ и загрузите его.' }),
  'document.cell-too-long': ({ row, limit }) => ({ title: `Слишком длинный текст одной ячейки или абзаца (больше ${limit} знаков), место: ${row}.`, advice: 'Проверьте это место документа: вероятно, файл повреждён или текст не разбит на абзацы.' }),
  'document.damaged': () => ({ title: 'Файл повреждён: его не удаётся прочитать до конца.', advice: 'Откройте документ в программе, в которой он создан, сохраните заново и загрузите ещё раз.' }),
  'document.encrypted': () => ({ title: 'Документ защищён паролем.', advice: 'Снимите пароль (Файл → Сведения → Защита) и загрузите документ ещё раз.' }),
  'document.old-word': () => ({ title: 'Это документ старого формата Word (.doc).', advice: 'Откройте его в Word или LibreOffice, сохраните как DOCX и загрузите.' }),
  'document.old-excel': () => ({ title: 'Это книга старого формата Excel (.xls).', advice: 'Откройте её в Excel или LibreOffice, сохраните как XLSX и загрузите.' }),
  'document.old-office': () => ({ title: 'Это файл старого формата Office.', advice: 'Сохраните документ как DOCX или XLSX и загрузите.' }),
  'document.rtf': () => ({ title: 'Это документ RTF, такой формат не читается.', advice: 'Откройте его в Word или LibreOffice, сохраните как DOCX и загрузите.' }),
  'document.open-document': () => ({ title: 'Это документ OpenDocument (ODT, ODS), такой формат не читается.', advice: 'Откройте его в LibreOffice, сохраните как DOCX или XLSX и загрузите.' }),
  'document.binary-workbook': () => ({ title: 'Это двоичная книга Excel (.xlsb), такой формат не читается.', advice: 'Откройте её в Excel, сохраните как XLSX и загрузите.' }),
  'document.presentation': () => ({ title: 'Это презентация, а не документ с таблицей.', advice: 'Загрузите дорожную карту документом DOCX, XLSX или PDF.' }),
  'document.picture': () => ({ title: 'Это изображение: текст с него не читается.', advice: 'Загрузите исходный документ (DOCX, XLSX) или PDF, в котором текст можно выделить.' }),
  'document.archive': () => ({ title: 'Это архив, а не документ.', advice: 'Распакуйте архив и загрузите сам документ.' }),
  'document.executable': () => ({ title: 'Это программа, а не документ.', advice: 'Загрузите дорожную карту документом DOCX, XLSX, PDF, HTML или текстом.' }),
  'document.web-archive': () => ({ title: 'Это веб-архив (MHT), такой формат не читается.', advice: 'Сохраните страницу как HTML или документ как DOCX и загрузите.' }),
  'document.xml': () => ({ title: 'Это файл XML незнакомого вида.', advice: 'Загрузите дорожную карту документом DOCX, XLSX, PDF, HTML или текстом.' }),
  'document.not-text': () => ({ title: 'Содержимое файла не похоже ни на документ, ни на текст.', advice: 'Проверьте, тот ли файл выбран; принимаются DOCX, XLSX, PDF, HTML, Markdown, текст и JSON.' }),
  'document.foreign-markup': () => ({ title: 'В документ вписано описание внешних данных (DOCTYPE), такие файлы не принимаются.', advice: 'Откройте документ в Word или Excel, сохраните заново и загрузите.' }),
  'document.json-broken': ({ line }) => ({ title: `Файл JSON записан с ошибкой, строка ${line}.`, advice: 'Выгрузите дорожную карту заново или исправьте указанную строку.' }),
  'document.cancelled': () => ({ title: 'Чтение документа отменено.', advice: 'Загрузите документ ещё раз, когда будете готовы.' }),
  'revision.edit-closed': () => ({ title: 'Эта редакция уже не черновик: изменить её нельзя.', advice: 'Начните следующую редакцию и внесите правки в неё.' }),
  'revision.approve-closed': () => ({ title: 'Утвердить можно только черновик.', advice: 'Обновите страницу: редакция уже утверждена или снята.' }),
  'revision.discard-closed': () => ({ title: 'Отказаться можно только от черновика.', advice: 'Утверждённая редакция остаётся; начните следующую, если план изменился.' }),
  'revision.supersede-closed': () => ({ title: 'Заменить можно только действующую редакцию.', advice: 'Обновите страницу и повторите.' }),
  'revision.revise-closed': () => ({ title: 'Следующую редакцию начинают от действующей.', advice: 'Откройте утверждённую редакцию или продолжите работу над черновиком.' }),
  'revision.no-activities': () => ({ title: 'В плане нет ни одного мероприятия, утверждать нечего.', advice: 'Добавьте мероприятия и утвердите план.' }),
  'approval.number-missing': () => ({ title: 'Не указан номер документа.', advice: 'Впишите номер приказа или письма; без номера принимается только подпись («УТВЕРЖДАЮ»).' }),
  'approval.authority-missing': () => ({ title: 'Не указано, кто утвердил план.', advice: 'Впишите название органа или организации.' }),
  'approval.date-invalid': () => ({ title: 'Такой даты нет в календаре.', advice: 'Проверьте дату документа.' }),
  'approval.date-future': ({ date }) => ({ title: `Дата документа (${date}) ещё не наступила.`, advice: 'Проверьте дату: план утверждают документом, который уже подписан.' }),
  'change.activity-unknown': () => ({ title: 'Такого мероприятия в плане нет: возможно, его уже удалили.', advice: 'Обновите страницу и повторите правку.' }),
  'change.activity-repeated': () => ({ title: 'Мероприятие с таким же идентификатором в плане уже есть.', advice: 'Обновите страницу и добавьте мероприятие ещё раз.' }),
  'change.section-unknown': ({ at }) => ({ title: `Раздела с порядковым номером ${Number(at) + 1} в плане нет.`, advice: 'Обновите страницу и выберите один из разделов плана.' }),
  'change.part-party-unknown': () => ({ title: 'Часть мероприятия ссылается на ответственного, которого у мероприятия нет.', advice: 'Выберите ответственных части из ответственных самого мероприятия.' }),
  'change.after-itself': () => ({ title: 'Мероприятие нельзя поставить после него самого.', advice: 'Выберите другое место.' }),
  'change.join-itself': () => ({ title: 'Мероприятие нельзя объединить с ним самим.', advice: 'Выберите вторую строку.' }),
  'change.years-order': () => ({ title: 'Годы плана идут не по возрастанию или повторяются.', advice: 'Укажите каждый год один раз, начиная с раннего.' }),
  'database.no-engine': ({ platform }) => ({ title: `Для этой платформы (${platform}) нет встроенного PostgreSQL, или он не установлен вместе с программой.`, advice: 'Выполните npm install без --no-optional (--omit=optional). Если платформа не поддерживается, установите PostgreSQL 15 или новее и задайте его адрес в OPORA_DATABASE_URL.' }),
  'database.engine-does-not-run': ({ platform, detail }) => ({ title: `Встроенный PostgreSQL на этой системе (${platform}) не запускается: ${detail}`, advice: 'Ему нужна обычная библиотека glibc не старше 2017 года (Alpine и другие системы на musl не подходят). Установите PostgreSQL 15 или новее и задайте его адрес в OPORA_DATABASE_URL.' }),
  'database.engine-not-copied': ({ folder }) => ({ title: `Программы PostgreSQL некуда скопировать: недоступно для записи ${folder}.`, advice: 'Запустите программу от обычного пользователя, либо положите её туда, где её файлы читаются всеми (например, в /opt), либо откройте указанную папку для записи.' }),
  'database.user-without-account': ({ uid }) => ({ title: `У пользователя с номером ${uid} нет записи в /etc/passwd, а PostgreSQL без неё не создаёт базу данных.`, advice: 'Запустите программу от пользователя с учётной записью (или от root) либо задайте адрес готового PostgreSQL в OPORA_DATABASE_URL.' }),
  'database.folder-not-writable': ({ folder, cause }) => ({ title: `В папку данных ${folder} нельзя писать (${cause}).`, advice: 'Дайте пользователю, от которого запущена программа, право записи в неё или выберите другую папку данных.' }),
  'database.folder-of-another-user': ({ folder }) => ({ title: `Папка данных ${folder} принадлежит другому пользователю.`, advice: 'Запустите программу от того же пользователя, от которого она работала раньше.' }),
  'database.disk-full': ({ folder }) => ({ title: `На диске с папкой данных ${folder} нет места.`, advice: 'Освободите место (нужно не меньше 200 МБ) и запустите программу снова; сохранённое не потеряно.' }),
  'database.other-version': ({ folder, found, expected }) => ({ title: `Данные в папке ${folder} созданы PostgreSQL ${found}, а эта версия программы работает с PostgreSQL ${expected}.`, advice: 'Запустите ту версию программы, которой эти данные созданы, выгрузите их и загрузите в новую папку данных.' }),
  'database.logins-missing': ({ folder }) => ({ title: `В папке данных ${folder} нет файла с паролями базы данных (postgres/cluster/opora-logins.json), или он повреждён.`, advice: 'Восстановите его из резервной копии той же папки.' }),
  'database.in-use-elsewhere': ({ folder }) => ({ title: `С папкой данных ${folder} уже работает сервер PostgreSQL, которого отсюда не видно (например, из другого контейнера).`, advice: 'Остановите его и запустите программу снова: два сервера на одной папке испортили бы данные.' }),
  'database.not-created': ({ folder, detail }) => ({ title: `Не удалось создать базу данных в папке ${folder}: ${detail}`, advice: 'Проверьте место на диске и права на папку данных и запустите программу снова.' }),
  'database.not-started': ({ folder, detail }) => ({ title: `База данных в папке ${folder} не запускается: ${detail}`, advice: 'Подробности — в файле postgres/postgres.log папки данных.' }),
  'database.keeper-lost': () => ({ title: 'База данных остановилась и запускается снова.', advice: 'Повторите действие через несколько секунд.' }),
  'database.url-malformed': () => ({ title: 'Адрес базы данных записан неверно.', advice: 'Задайте OPORA_DATABASE_URL в виде postgresql://пользователь:пароль@узел:5432/база.' }),
  'database.unreachable': ({ server, detail }) => ({ title: `Нет связи с базой данных ${server}: ${detail}`, advice: 'Проверьте OPORA_DATABASE_URL, пароль и то, что сервер PostgreSQL работает и принимает соединения отсюда.' }),
  'database.server-too-old': ({ found, oldest }) => ({ title: `Сервер базы данных слишком старый: PostgreSQL ${found}.`, advice: `Нужен PostgreSQL ${oldest} или новее.` }),
  'database.not-utf8': ({ encoding }) => ({ title: `База данных хранит текст в кодировке ${encoding}.`, advice: 'Создайте базу в кодировке UTF8 (CREATE DATABASE … ENCODING \'UTF8\' TEMPLATE template0) и укажите её в OPORA_DATABASE_URL.' }),
  'database.newer-than-program': ({ found, known }) => ({ title: `База данных новее этой версии программы: в ней применено ${found}, а программа знает только ${known}.`, advice: 'Запустите более новую версию программы.' }),
  'database.migration-altered': ({ file }) => ({ title: `Уже применённый файл схемы ${file} не совпадает с тем, что есть в программе.`, advice: 'Верните программе её исходные файлы (установите выпуск заново); применённые файлы не изменяют.' }),
  'database.migration-failed': ({ file, detail }) => ({ title: `Не удалось обновить схему базы данных (${file}): ${detail}`, advice: 'База осталась как была. Если сказано о нехватке прав, дайте их пользователю базы; иначе сообщите разработчикам.' }),
}

/** The sentence of a code; a code without one is a fault of ours and is said as such. */
export function sentenceOf(code: string, parameters: Parameters): Sentence {
  return sentences[code]?.(parameters) ?? { title: `Внутренняя ошибка (${code}).`, advice: 'Повторите действие; если ошибка останется, сообщите администратору.' }
}

export function hasSentence(code: string): boolean {
  return code in sentences
}
