import { audienceNames, lackNames, significanceLooks } from '../../contract/risk-looks.ts'
import type { FactorDetail, SchoolRiskProfile } from '../../contract/risk-profiles.ts'
import type { PrintedCell, PrintedDocument } from '../../domain/documents/printed-document.ts'
import { dottedDate } from '../../domain/kernel/dotted-date.ts'

const columns = [
  { header: 'Рисковое направление, показатели', weight: 34 }, { header: 'Значимость', weight: 13 }, { header: 'Балл', weight: 7 }, { header: 'Муници\u00adпалитет', weight: 9 },
  { header: 'Регион', weight: 8 }, { header: 'Похожие школы', weight: 9 }, { header: 'Прошлый год', weight: 8 }, { header: 'Из чего сложилось', weight: 26 },
]
const weights = columns.reduce((sum, { weight }) => sum + weight, 0)

/** A school's profile as it is printed, each factor with the indices that it is made of. */
export function profileDocument(profile: SchoolRiskProfile, details: readonly FactorDetail[]): PrintedDocument {
  const { school, edition, audiences, hasSchoolData } = profile
  const rows = details.map(lineOf)
  return {
    corner: [
      `Год проекта: ${edition.year} («${edition.initiative}»)`, `Редакция ${edition.number} от ${dottedDate(edition.computedOn)}`, edition.publishedOn === null ? 'Ещё не опубликован' : `Опубликован ${dottedDate(edition.publishedOn)}`,
    ],
    title: `Рисковый профиль школы: ${school.name}, ${school.territory.name}`, sheet: 'Рисковый профиль',
    columns: columns.map(({ header, weight }) => ({ header, width: weight / weights })),
    cells: [
      ...rows.flatMap((row, at) => row.map((text, column): PrintedCell => ({ row: at, column, rowSpan: 1, columnSpan: 1, text, bold: column === 0 }))),
      { row: rows.length, column: 0, rowSpan: 1, columnSpan: columns.length, bold: false, text: `Анкеты: ${audiences.map(({ audience, sheets }) => `${audienceNames[audience]} — ${sheets}`).join(', ')}. Сведения школы: ${hasSchoolData ? 'представлены' : 'не представлены'}. Балл: 0 — риска нет, 100 — наибольший риск. Ответы, которых меньше пяти, не показываются и отдельно не учитываются.` },
    ],
    rows: rows.length + 1, embedded: '',
  }
}

function lineOf({ name, significance, value, lacks, municipality, region, alike, lastYear, indices }: FactorDetail): string[] {
  return [
    name, significanceLooks[significance].name, value === null ? '—' : number(value), beside(municipality), beside(region), beside(alike), lastYear === null ? '—' : number(lastYear.value),
    lacks.length > 0 ? `Не хватает: ${lacks.map((lack) => lackNames[lack]).join(', ')}` : indices.map((index) => `${index.name}: ${number(index.value)}`).join('\n'),
  ]
}

function beside(mean: { value: number | null } | null): string {
  return number(mean?.value ?? null)
}

function number(value: number | null): string {
  return value === null ? '—' : value.toFixed(1).replace('.', ',')
}
