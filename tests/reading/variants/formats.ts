import { variant } from '../../support/variant.ts'

const rows = (year: number) => `
# План мероприятий на ${year} год
! № | Мероприятие | Срок | Ответственный | Показатель
§ Подготовка
1 | Совещание муниципальных координаторов | 16.02.${year} | Региональный координатор | 100% координаторов присутствовали
→ date ${year}-02-16 ;; Региональный координатор=regional-coordinator ;; eq 100 percent ;; event
2 | Посещение школ кураторами | март-апрель | Кураторы, школы | Посещено не менее 20 школ
→ period ${year}-03-01..${year}-04-30 ;; Кураторы=curator; школы=school ;; gte 20 count ;; visit
§ Подведение итогов
3 | Отчёт региональному оператору | до 10 декабря | Муниципальные координаторы | Отчёт
→ deadline ..${year}-12-10 ;; Муниципальные координаторы=municipal-coordinator ;; ;; report
`
const fields = '№ название срок кто итог'

/** One plan in the formats that people send. */
export const formatVariants = [
  variant('comma-separated with semicolons', 'csv', fields, rows(2010)),
  variant('text in windows-1251', 'txt-1251', fields, rows(2008)),
  variant('text in UTF-16', 'txt-utf16', fields, rows(2016)),
  variant('a page saved by Word', 'word-html', fields, rows(2009)),
  variant('Markdown', 'md', fields, rows(2024)),
  variant('PDF', 'pdf', fields, rows(2023)),
  variant('Excel', 'xlsx', fields, rows(2012)),
  variant('plain text by tabs', 'txt', fields, rows(2011)),
  variant('lists in cells', 'docx', '№ название описание срок кто', `
# План на 2020 год
! № | Мероприятие | Содержание | Срок | Ответственный
1 | Семинар для школьных команд | 1) анализ результатов⏎2) выбор мер⏎3) распределение задач | 12.03.2020 | ИРО
→ date 2020-03-12 ;; ИРО=regional-operator ;; ;; event ;; description=1) анализ результатов 2) выбор мер 3) распределение задач
2 | Издание сборника практик | - тексты⏎- рецензии | ноябрь 2020 | ИРО
→ period 2020-11-01..2020-11-30 ;; ИРО=regional-operator ;; ;; publication practice ;; description=- тексты - рецензии`),
  variant('prose around the table', 'docx', '№ название срок кто', `
@ Низкие результаты школ требуют совместной работы всех уровней управления. В 2015 году в районе выделены 4 школы, за ними закреплены методисты.
# Дорожная карта на 2016 год
@ Цель: повысить результаты школ. Задачи: найти причины, помочь учителям, проверить результат.
! № | Мероприятие | Срок | Ответственный
1 | Диагностика причин низких результатов | январь | Методический кабинет
→ period 2016-01-01..2016-01-31 ;; Методический кабинет=municipal-methods-service ;; ;; diagnostics monitoring
2 | Открытые уроки в опорных школах | февраль – март | Опорные школы
→ period 2016-02-01..2016-03-31 ;; Опорные школы=school ;; ;; event practice
@ Контроль за исполнением плана возлагается на заместителя начальника управления.`, { years: [2016] }),
]
