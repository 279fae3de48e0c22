import { variant } from '../../support/variant.ts'

/** Ways to say when, in whole documents. */
export const scheduleVariants = [
  variant('recurrences', 'docx', '№ название срок кто', `
# План на 2022 год
! № | Мероприятие | Сроки | Ответственный
1 | Планёрка координаторов | каждый понедельник | Региональный координатор
→ recurring 2022-01-01..2022-12-31 FREQ=WEEKLY;BYDAY=MO ;; Региональный координатор=regional-coordinator ;; ;; event
2 | Вебинары для школ | по средам с 02.02.2022 по 25.05.2022 | ИРО
→ recurring 2022-02-02..2022-05-25 FREQ=WEEKLY;BYDAY=WE ;; ИРО=regional-operator ;; ;; event
3 | Отчёт о посещениях | ежемесячно до 5 числа | Кураторы
→ recurring 2022-01-01..2022-12-31 FREQ=MONTHLY;BYMONTHDAY=5 ;; Кураторы=curator ;; ;; report
4 | Заседание рабочей группы | первый вторник каждого месяца | Рабочая группа
→ recurring 2022-01-01..2022-12-31 FREQ=MONTHLY;BYDAY=1TU ;; Рабочая группа=- ;; ;; event`),
  variant('open bounds and conditions', 'xlsx', '№ название срок кто', `
# План на 2021 год
! № | Мероприятие | Сроки | Ответственный
1 | Консультации школ | по мере необходимости | РКЦ
→ dependent if по мере необходимости ;; РКЦ=regional-consultation-centre ;; ;; consultation
2 | Работа с молодыми учителями | с 1 сентября 2021 г. | Наставники
→ period 2021-09-01..2021-12-31 ;; Наставники=- ;; ;; mentoring other
3 | Размещение новостей | постоянно | ИРО
→ ongoing 2021-01-01..2021-12-31 ;; ИРО=regional-operator ;; ;; publication
4 | Посещение уроков | согласно графику | Кураторы
→ dependent if согласно графику ;; Кураторы=curator ;; ;; visit`),
  variant('halves, seasons, decades', 'docx', '№ название срок кто', `
# План на 2019 год
! № | Мероприятие | Сроки | Ответственный
1 | Мониторинг программ | 1 полугодие | ЦОКО
→ period 2019-01-01..2019-06-30 ;; ЦОКО=education-quality-centre ;; ;; monitoring
2 | Семинар завучей | 2-я декада марта | ИРО
→ period 2019-03-11..2019-03-20 ;; ИРО=regional-operator ;; ;; event
3 | Конкурс учителей | IV кв. | ИРО
→ period 2019-10-01..2019-12-31 ;; ИРО=regional-operator ;; ;; contest
4 | Опрос родителей | конец мая | Школы
→ period 2019-05-21..2019-05-31 ;; Школы=school ;; ;; survey`),
  variant('times of day and weekdays beside dates', 'html', 'срок название кто', `
# График вебинаров на 2022 год
! Дата и время | Тема вебинара | Спикер и организатор
15 марта 2022 г. (вторник), 15.00 | Вебинар «Смысловое чтение» | ИРО
→ date 2022-03-15 ;; ИРО=regional-operator ;; ;; event
22.03.2022, 14:30 | Вебинар «Формирующее оценивание» | ИРО
→ date 2022-03-22 ;; ИРО=regional-operator ;; ;; event`),
  variant('done rows', 'docx', '№ название срок кто', `
# План на 2023 год
! № | Мероприятие | Срок | Ответственный
1 | Сбор заявок школ | до 20.01.2023 (выполнено) | МОУО
→ deadline ..2023-01-20 ;; МОУО=municipal-authority ;; ;; appointment monitoring other ;; done=да
2 | Вебинар для школ | 27.01.2023 | ИРО
→ date 2023-01-27 ;; ИРО=regional-operator ;; ;; event`),
  variant('dates without a year and lists of days', 'txt', '№ название срок кто', `
# План проведения семинаров на 2018 год
! № | Мероприятие | Сроки | Ответственный
1 | Семинар физиков | 5, 12 и 19 марта | ИРО
→ periods 2018-03-05 2018-03-12 2018-03-19 ;; ИРО=regional-operator ;; ;; event
2 | Семинар химиков | 26.03 | ИРО
→ date 2018-03-26 ;; ИРО=regional-operator ;; ;; event
3 | Семинар биологов | 2-6 апреля | ИРО
→ period 2018-04-02..2018-04-06 ;; ИРО=regional-operator ;; ;; event`),
  variant('what nobody can read', 'docx', '№ название срок кто', `
# План на 2022 год
! № | Мероприятие | Сроки | Ответственный
1 | Семинар историков | когда получится | ИРО
→ unknown ;; ИРО=regional-operator ;; ;; event
2 | Семинар географов | | ИРО
→ unknown ;; ИРО=regional-operator ;; ;; event
3 | Семинар филологов | май 2022 | ИРО
→ period 2022-05-01..2022-05-31 ;; ИРО=regional-operator ;; ;; event`),
]
