import type { Sentences } from './sentence.ts'

/** Settings, and the archive of the whole installation. */
export const installationSentences: Sentences = {
  'settings.invalid': ({ faults }) => ({ title: `Настройки заданы неверно: ${faults}.`, advice: 'Список настроек и их значений показывает команда opora config.' }),
  'settings.demonstration-not-loopback': ({ host }) => ({ title: `Слушать на адресе ${host} нельзя: это демонстрация, пароли её людей напечатаны при запуске.`, advice: 'Оставьте OPORA_HOST=127.0.0.1 или запустите систему на пустой базе командой opora serve.' }),
  'settings.oidc-incomplete': () => ({ title: 'Внешний вход настроен не полностью.', advice: 'Рядом с OPORA_OIDC_ISSUER задайте OPORA_OIDC_CLIENT_ID, OPORA_OIDC_CLIENT_SECRET и OPORA_PUBLIC_URL.' }),
  'settings.mail-incomplete': () => ({ title: 'Почта для напоминаний настроена не полностью: в письмах не на что сослаться.', advice: 'Рядом с OPORA_SMTP_URL задайте OPORA_PUBLIC_URL — адрес, по которому систему открывают в браузере.' }),
  'settings.programme-date-refused': () => ({ title: 'Дата программы задаётся только в демонстрации или репетиции, а эта установка рабочая.', advice: 'Уберите OPORA_PROGRAMME_DATE.' }),
  'settings.s3-address': () => ({ title: 'Адрес хранилища S3 задан неверно.', advice: 'Задайте OPORA_S3_URL так: https://КЛЮЧ:СЕКРЕТ@узел/корзина?region=…; знаки «/», «+», «@» в секрете пишутся %2F, %2B, %40.' }),
  'settings.port-taken': ({ port }) => ({ title: `Порт ${port} занят другой программой.`, advice: 'Остановите её или выберите другой порт: OPORA_PORT.' }),
  'backup.broken': ({ file }) => ({ title: `Архив ${file} повреждён или создан не Опорой.`, advice: 'Возьмите другой архив.' }),
  'backup.other-schema': ({ found, known }) => ({ title: `Архив сделан другой версией программы: в нём ${found} изменений схемы, а здесь ${known}.`, advice: 'Восстановите его той версией программы, которой он сделан, и затем обновите программу.' }),
  'backup.not-empty': () => ({ title: 'Восстановить можно только в пустую базу, а здесь уже есть данные.', advice: 'Задайте другую папку OPORA_DATA или пустую базу OPORA_DATABASE_URL.' }),
}
