import type { PeopleFilters } from './people/people-filters.ts'
import type { AssignmentFilters } from './assignments/assignment-filters.ts'
import type { IndicatorSearch } from './indicators/indicator-search.ts'
import type { JournalFilters } from './journal/journal-filters.ts'
import type { ComparisonSearch } from './roadmaps/comparison/comparison-search.ts'
import type { OrganisationFilters } from './organisations/organisation-filters.ts'
import type { ProgrammeSearch } from './programmes/programme-search.ts'
import type { ReportSearch } from './reports/report-search.ts'
import type { HeatMapSearch, RiskSearch } from './risks/risk-search.ts'
import type { RoadmapFilters } from './roadmap-list/roadmap-filters.ts'
import type { SummaryFilters } from './summary/summary-filters.ts'
import type { RoadmapSearch } from './roadmaps/roadmap-search.ts'

/** Every address of the web app. Spread one into a link or hand it to `navigate`; no page writes an address by hand. */
export const paths = {
  home: () => ({ to: '/' }) as const,
  login: (search: { refusal?: string } = {}) => ({ to: '/login', search }) as const,
  invitation: () => ({ to: '/invitation' }) as const,
  account: () => ({ to: '/account' }) as const,
  personInvitation: (id: string) => ({ to: '/people/$id/invitation', params: { id } }) as const,
  desk: () => ({ to: '/desk' }) as const,
  notices: () => ({ to: '/notices' }) as const,
  assignments: (search: AssignmentFilters = {}) => ({ to: '/assignments', search }) as const,
  assignment: (region: number, id: string) => ({ to: '/assignments/$region/$id', params: { region: String(region), id } }) as const,
  roadmaps: (search: RoadmapFilters = {}) => ({ to: '/roadmaps', search }) as const,
  newRoadmap: (search: { from?: string } = {}) => ({ to: '/roadmaps/new', search }) as const,
  roadmap: (id: string, search: RoadmapSearch = {}) => ({ to: '/roadmaps/$id', params: { id }, search }) as const,
  summary: (id: string, search: SummaryFilters = {}) => ({ to: '/roadmaps/$id/summary', params: { id }, search }) as const,
  dashboard: (territory: number, search: { roadmap?: string } = {}) => ({ to: '/dashboards/$territory', params: { territory: String(territory) }, search }) as const,
  schoolsDashboard: () => ({ to: '/dashboards/schools' }) as const,
  roadmapIndicators: (id: string, search: { territory?: number } = {}) => ({ to: '/roadmaps/$id/indicators', params: { id }, search }) as const,
  indicators: (search: IndicatorSearch = {}) => ({ to: '/indicators', search }) as const,
  indicator: (id: string, search: IndicatorSearch = {}) => ({ to: '/indicators/$id', params: { id }, search }) as const,
  reports: (search: ReportSearch = {}) => ({ to: '/reports', search }) as const,
  programmes: () => ({ to: '/programmes' }) as const,
  programme: (id: string, search: ProgrammeSearch = {}) => ({ to: '/programmes/$id', params: { id }, search }) as const,
  programmeSchools: (id: string, search: ProgrammeSearch = {}) => ({ to: '/programmes/$id/schools', params: { id }, search }) as const,
  nominations: (id: string, search: ProgrammeSearch = {}) => ({ to: '/programmes/$id/nominations', params: { id }, search }) as const,
  attachments: (id: string, search: ProgrammeSearch = {}) => ({ to: '/programmes/$id/attachments', params: { id }, search }) as const,
  extensions: (id: string, search: ProgrammeSearch = {}) => ({ to: '/programmes/$id/extensions', params: { id }, search }) as const,
  catalogue: (id: string, search: ProgrammeSearch = {}) => ({ to: '/programmes/$id/catalogue', params: { id }, search }) as const,
  questionnaire: (id: string, code: string) => ({ to: '/programmes/$id/catalogue/questionnaires/$code', params: { id, code } }) as const,
  riskFactor: (id: string, code: string) => ({ to: '/programmes/$id/catalogue/factors/$code', params: { id, code } }) as const,
  schoolDataForm: (id: string) => ({ to: '/programmes/$id/catalogue/school-data', params: { id } }) as const,
  nextProgramme: (id: string) => ({ to: '/programmes/$id/next', params: { id } }) as const,
  comparison: (one: string, other: string, search: ComparisonSearch = {}) => ({ to: '/comparison/$one/$other', params: { one, other }, search }) as const,
  people: (search: PeopleFilters = {}) => ({ to: '/people', search }) as const,
  newPerson: () => ({ to: '/people/new' }) as const,
  person: (id: string) => ({ to: '/people/$id', params: { id } }) as const,
  handover: (id: string) => ({ to: '/people/$id/handover', params: { id } }) as const,
  ownData: () => ({ to: '/me/data' }) as const,
  erasureRequests: () => ({ to: '/people/erasure-requests' }) as const,
  surveys: () => ({ to: '/surveys' }) as const,
  survey: (id: string) => ({ to: '/surveys/$id', params: { id } }) as const,
  headSheet: (id: string, school: string) => ({ to: '/surveys/$id/schools/$school/head', params: { id, school } }) as const,
  classList: (programme: string, school: string) => ({ to: '/programmes/$programme/schools/$school/classes', params: { programme, school } }) as const,
  forms: () => ({ to: '/forms' }) as const,
  form: (id: string) => ({ to: '/forms/$id', params: { id } }) as const,
  formEditor: (id: string) => ({ to: '/forms/$id/edit', params: { id } }) as const,
  formResponse: (id: string, region: number, response: string) => ({ to: '/forms/$id/responses/$region/$response', params: { id, region: String(region), response } }) as const,
  formConsolidated: (id: string) => ({ to: '/forms/$id/consolidated', params: { id } }) as const,
  imports: () => ({ to: '/imports' }) as const,
  import: (id: string) => ({ to: '/imports/$id', params: { id } }) as const,
  search: (search: { q?: string } = {}) => ({ to: '/search', search }) as const,
  organisations: (search: OrganisationFilters = {}) => ({ to: '/organisations', search }) as const,
  organisation: (id: string) => ({ to: '/organisations/$id', params: { id } }) as const,
  registerImports: () => ({ to: '/organisations/import' }) as const,
  registerImport: (id: string) => ({ to: '/organisations/import/$id', params: { id } }) as const,
  visits: () => ({ to: '/visits' }) as const,
  visit: (region: number, id: string) => ({ to: '/visits/$region/$id', params: { region: String(region), id } }) as const,
  reviews: () => ({ to: '/reviews' }) as const,
  review: (region: number, id: string) => ({ to: '/reviews/$region/$id', params: { region: String(region), id } }) as const,
  reviewBoard: (id: string) => ({ to: '/programmes/$id/reviews', params: { id } }) as const,
  riskWorks: (id: string) => ({ to: '/programmes/$id/risk-work', params: { id } }) as const,
  riskWork: (id: string, school: string) => ({ to: '/programmes/$id/risk-work/$school', params: { id, school } }) as const,
  documents: () => ({ to: '/documents' }) as const,
  schoolDocuments: (id: string, school: string) => ({ to: '/programmes/$id/documents/$school', params: { id, school } }) as const,
  schoolDocument: (region: number, id: string) => ({ to: '/documents/$region/$id', params: { region: String(region), id } }) as const,
  risks: () => ({ to: '/risks' }) as const,
  riskMap: (id: string, search: HeatMapSearch = {}) => ({ to: '/risks/$id', params: { id }, search }) as const,
  schoolRisks: (id: string, search: RiskSearch = {}) => ({ to: '/schools/$id/risks', params: { id }, search }) as const,
  schoolRisk: (id: string, code: string, search: RiskSearch = {}) => ({ to: '/schools/$id/risks/$code', params: { id, code }, search }) as const,
  journal: (search: JournalFilters = {}) => ({ to: '/journal', search }) as const,
}
