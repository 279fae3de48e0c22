import type { Sentences } from './sentence.ts'

/** The database: embedded, by address, its schema. */
export const databaseSentences: Sentences = {
  'database.unavailable': () => ({ title: 'База данных сейчас не отвечает.', advice: 'Подождите несколько секунд и повторите: сохранённое не потеряно.' }),
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
