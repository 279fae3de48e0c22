import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { parseAssignmentFilters } from './assignments/assignment-filters.ts'
import { parseIndicatorSearch } from './indicators/indicator-search.ts'
import { parseJournalFilters } from './journal/journal-filters.ts'
import { paths } from './paths.ts'
import { parsePeopleFilters } from './people/people-filters.ts'
import { parseProgrammeSearch } from './programmes/programme-search.ts'
import { parseReportSearch } from './reports/report-search.ts'
import { parseMonitoringSearch } from './monitoring/monitoring-search.ts'
import { parseHeatMapSearch, parseRiskSearch } from './risks/risk-search.ts'
import { parseRoadmapFilters } from './roadmap-list/roadmap-filters.ts'
import { parseOrganisationFilters } from './organisations/organisation-filters.ts'
import { parseComparisonSearch } from './roadmaps/comparison/comparison-search.ts'
import { parseRoadmapSearch } from './roadmaps/roadmap-search.ts'
import { parseSummaryFilters } from './summary/summary-filters.ts'
import { CrashPage } from './shell/CrashPage.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { PendingPage } from './shell/PendingPage.tsx'
import { roomsOf } from './shell/rooms.ts'
import { sessionQuery } from './shell/session.queries.ts'
import { Shell } from './shell/Shell.tsx'

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Shell, notFoundComponent: NotFoundPage })

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined)
const optional = <Name extends string>(name: Name, value: string | undefined) => (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: string }

/** Each role's own first room; who has none is told so. */
const home = createRoute({
  getParentRoute: () => root, path: '/',
  beforeLoad: async ({ context: { queries } }) => {
    const session = await queries.ensureQueryData(sessionQuery)
    const first = session.person === null ? undefined : roomsOf(session)[0]
    if (first !== undefined) throw redirect(first.to)
  },
  component: lazyRouteComponent(() => import('./logins/NoRoomPage.tsx'), 'NoRoomPage'),
})
const login = createRoute({
  getParentRoute: () => root, path: '/login', validateSearch: (search: Record<string, unknown>) => optional('refusal', text(search['refusal'])),
  beforeLoad: async ({ context: { queries } }) => {
    if ((await queries.ensureQueryData(sessionQuery)).person !== null) throw redirect(paths.home())
  },
})
const invitation = createRoute({
  getParentRoute: () => root, path: '/invitation', component: lazyRouteComponent(() => import('./logins/InvitationPage.tsx'), 'InvitationPage'),
})
const account = createRoute({
  getParentRoute: () => root, path: '/account', component: lazyRouteComponent(() => import('./logins/AccountPage.tsx'), 'AccountPage'),
})
const personInvitation = createRoute({
  getParentRoute: () => root, path: '/people/$id/invitation', component: lazyRouteComponent(() => import('./logins/PersonInvitationPage.tsx'), 'PersonInvitationPage'),
})

const desk = createRoute({
  getParentRoute: () => root, path: '/desk', component: lazyRouteComponent(() => import('./assignments/DeskPage.tsx'), 'DeskPage'),
})
const notices = createRoute({
  getParentRoute: () => root, path: '/notices', component: lazyRouteComponent(() => import('./notices/NoticesPage.tsx'), 'NoticesPage'),
})
const assignments = createRoute({
  getParentRoute: () => root, path: '/assignments', validateSearch: parseAssignmentFilters,
  component: lazyRouteComponent(() => import('./assignments/AssignmentListPage.tsx'), 'AssignmentListPage'),
})
const assignment = createRoute({
  getParentRoute: () => root, path: '/assignments/$region/$id', component: lazyRouteComponent(() => import('./assignments/AssignmentPage.tsx'), 'AssignmentPage'),
})
const roadmaps = createRoute({
  getParentRoute: () => root, path: '/roadmaps', validateSearch: parseRoadmapFilters,
  component: lazyRouteComponent(() => import('./roadmap-list/RoadmapListPage.tsx'), 'RoadmapListPage'),
})
const newRoadmap = createRoute({
  getParentRoute: () => root, path: '/roadmaps/new', validateSearch: (search: Record<string, unknown>) => optional('from', text(search['from'])),
  component: lazyRouteComponent(() => import('./roadmap-list/NewRoadmapPage.tsx'), 'NewRoadmapPage'),
})
const roadmap = createRoute({
  getParentRoute: () => root, path: '/roadmaps/$id', validateSearch: parseRoadmapSearch,
  component: lazyRouteComponent(() => import('./roadmaps/RoadmapPage.tsx'), 'RoadmapPage'),
})
const summary = createRoute({
  getParentRoute: () => root, path: '/roadmaps/$id/summary', validateSearch: parseSummaryFilters,
  component: lazyRouteComponent(() => import('./summary/SummaryPage.tsx'), 'SummaryPage'),
})
const dashboard = createRoute({
  getParentRoute: () => root, path: '/dashboards/$territory', validateSearch: (search: Record<string, unknown>) => optional('roadmap', text(search['roadmap'])),
  component: lazyRouteComponent(() => import('./dashboards/DashboardPage.tsx'), 'DashboardPage'),
})
const schoolsDashboard = createRoute({ getParentRoute: () => root, path: '/dashboards/schools', component: lazyRouteComponent(() => import('./dashboards/SchoolsDashboardPage.tsx'), 'SchoolsDashboardPage') })
const roadmapIndicators = createRoute({
  getParentRoute: () => root, path: '/roadmaps/$id/indicators', validateSearch: parseIndicatorSearch,
  component: lazyRouteComponent(() => import('./indicators/RoadmapIndicatorsPage.tsx'), 'RoadmapIndicatorsPage'),
})
const indicators = createRoute({
  getParentRoute: () => root, path: '/indicators', validateSearch: parseIndicatorSearch, component: lazyRouteComponent(() => import('./indicators/IndicatorsPage.tsx'), 'IndicatorsPage'),
})
const indicator = createRoute({
  getParentRoute: () => root, path: '/indicators/$id', validateSearch: parseIndicatorSearch, component: lazyRouteComponent(() => import('./indicators/IndicatorPage.tsx'), 'IndicatorPage'),
})
const reports = createRoute({
  getParentRoute: () => root, path: '/reports', validateSearch: parseReportSearch, component: lazyRouteComponent(() => import('./reports/ReportsPage.tsx'), 'ReportsPage'),
})
const programmes = createRoute({
  getParentRoute: () => root, path: '/programmes', component: lazyRouteComponent(() => import('./programmes/ProgrammeListPage.tsx'), 'ProgrammeListPage'),
})
const programme = createRoute({
  getParentRoute: () => root, path: '/programmes/$id', validateSearch: parseProgrammeSearch,
  component: lazyRouteComponent(() => import('./programmes/overview/OverviewPage.tsx'), 'OverviewPage'),
})
const programmeSchools = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/schools', validateSearch: parseProgrammeSearch,
  component: lazyRouteComponent(() => import('./programmes/schools/SchoolsPage.tsx'), 'SchoolsPage'),
})
const nominations = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/nominations', validateSearch: parseProgrammeSearch,
  component: lazyRouteComponent(() => import('./programmes/nominations/NominationsPage.tsx'), 'NominationsPage'),
})
const attachments = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/attachments', validateSearch: parseProgrammeSearch,
  component: lazyRouteComponent(() => import('./programmes/attachments/AttachmentsPage.tsx'), 'AttachmentsPage'),
})
const extensions = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/extensions', validateSearch: parseProgrammeSearch,
  component: lazyRouteComponent(() => import('./programmes/extensions/ExtensionsPage.tsx'), 'ExtensionsPage'),
})
const catalogue = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/catalogue', validateSearch: parseProgrammeSearch,
  component: lazyRouteComponent(() => import('./catalogue/overview/CataloguePage.tsx'), 'CataloguePage'),
})
const questionnaire = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/catalogue/questionnaires/$code', component: lazyRouteComponent(() => import('./catalogue/questionnaire/QuestionnairePage.tsx'), 'QuestionnairePage'),
})
const riskFactor = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/catalogue/factors/$code', component: lazyRouteComponent(() => import('./catalogue/factor/FactorPage.tsx'), 'FactorPage'),
})
const schoolDataForm = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/catalogue/school-data', component: lazyRouteComponent(() => import('./catalogue/form-entry/SchoolDataPage.tsx'), 'SchoolDataPage'),
})
const checkList = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/catalogue/check-lists/$code', component: lazyRouteComponent(() => import('./catalogue/form-entry/CheckListPage.tsx'), 'CheckListPage'),
})
const documentTemplate = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/catalogue/templates/$code', component: lazyRouteComponent(() => import('./catalogue/document-template/TemplatePage.tsx'), 'TemplatePage'),
})
const reviewCriteria = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/catalogue/review-criteria/$code', component: lazyRouteComponent(() => import('./catalogue/review-criteria/CriteriaPage.tsx'), 'CriteriaPage'),
})
const reviewRoute = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/catalogue/review-route', component: lazyRouteComponent(() => import('./catalogue/review-route/ReviewRoutePage.tsx'), 'ReviewRoutePage'),
})
const activationRules = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/catalogue/activation', component: lazyRouteComponent(() => import('./catalogue/activation/ActivationRulesPage.tsx'), 'ActivationRulesPage'),
})
const nextProgramme = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/next', component: lazyRouteComponent(() => import('./programmes/next/NextYearPage.tsx'), 'NextYearPage'),
})
const comparison = createRoute({
  getParentRoute: () => root, path: '/comparison/$one/$other', validateSearch: parseComparisonSearch,
  component: lazyRouteComponent(() => import('./roadmaps/comparison/ComparisonPage.tsx'), 'ComparisonPage'),
})
const people = createRoute({
  getParentRoute: () => root, path: '/people', validateSearch: parsePeopleFilters, component: lazyRouteComponent(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
})
const newPerson = createRoute({
  getParentRoute: () => root, path: '/people/new', component: lazyRouteComponent(() => import('./people/NewPersonPage.tsx'), 'NewPersonPage'),
})
const person = createRoute({
  getParentRoute: () => root, path: '/people/$id', component: lazyRouteComponent(() => import('./people/PersonPage.tsx'), 'PersonPage'),
})
const handover = createRoute({
  getParentRoute: () => root, path: '/people/$id/handover', component: lazyRouteComponent(() => import('./people/handover/HandoverPage.tsx'), 'HandoverPage'),
})
const erasureRequests = createRoute({
  getParentRoute: () => root, path: '/people/erasure-requests', component: lazyRouteComponent(() => import('./personal-data/ErasureRequestsPage.tsx'), 'ErasureRequestsPage'),
})
const ownData = createRoute({
  getParentRoute: () => root, path: '/me/data', component: lazyRouteComponent(() => import('./personal-data/OwnDataPage.tsx'), 'OwnDataPage'),
})
const surveys = createRoute({
  getParentRoute: () => root, path: '/surveys', component: lazyRouteComponent(() => import('./surveys/SurveyListPage.tsx'), 'SurveyListPage'),
})
const survey = createRoute({
  getParentRoute: () => root, path: '/surveys/$id', component: lazyRouteComponent(() => import('./surveys/SurveyPage.tsx'), 'SurveyPage'),
})
const headSheet = createRoute({
  getParentRoute: () => root, path: '/surveys/$id/schools/$school/head', component: lazyRouteComponent(() => import('./surveys/HeadSheetPage.tsx'), 'HeadSheetPage'),
})
const classList = createRoute({
  getParentRoute: () => root, path: '/programmes/$programme/schools/$school/classes', component: lazyRouteComponent(() => import('./surveys/ClassListPage.tsx'), 'ClassListPage'),
})
const classBook = createRoute({
  getParentRoute: () => root, path: '/programmes/$programme/classes', component: lazyRouteComponent(() => import('./surveys/class-book/ClassBookPage.tsx'), 'ClassBookPage'),
})
const forms = createRoute({
  getParentRoute: () => root, path: '/forms', component: lazyRouteComponent(() => import('./data-forms/FormListPage.tsx'), 'FormListPage'),
})
const form = createRoute({
  getParentRoute: () => root, path: '/forms/$id', component: lazyRouteComponent(() => import('./data-forms/FormPage.tsx'), 'FormPage'),
})
const formEditor = createRoute({
  getParentRoute: () => root, path: '/forms/$id/edit', component: lazyRouteComponent(() => import('./data-forms/editor/FormEditorPage.tsx'), 'FormEditorPage'),
})
const formResponse = createRoute({
  getParentRoute: () => root, path: '/forms/$id/responses/$region/$response', component: lazyRouteComponent(() => import('./data-forms/filling/FillingPage.tsx'), 'FillingPage'),
})
const formConsolidated = createRoute({
  getParentRoute: () => root, path: '/forms/$id/consolidated', component: lazyRouteComponent(() => import('./data-forms/monitor/ConsolidatedPage.tsx'), 'ConsolidatedPage'),
})
const imports = createRoute({
  getParentRoute: () => root, path: '/imports', component: lazyRouteComponent(() => import('./imports/ImportDeskPage.tsx'), 'ImportDeskPage'),
})
const importPage = createRoute({
  getParentRoute: () => root, path: '/imports/$id', component: lazyRouteComponent(() => import('./imports/ImportPage.tsx'), 'ImportPage'),
})
const search = createRoute({
  getParentRoute: () => root, path: '/search', validateSearch: (search: Record<string, unknown>) => optional('q', text(search['q'])),
  component: lazyRouteComponent(() => import('./search/SearchPage.tsx'), 'SearchPage'),
})
const organisations = createRoute({
  getParentRoute: () => root, path: '/organisations', validateSearch: parseOrganisationFilters,
  component: lazyRouteComponent(() => import('./organisations/OrganisationsPage.tsx'), 'OrganisationsPage'),
})
const organisation = createRoute({
  getParentRoute: () => root, path: '/organisations/$id', component: lazyRouteComponent(() => import('./organisations/card/OrganisationPage.tsx'), 'OrganisationPage'),
})
const registerImports = createRoute({
  getParentRoute: () => root, path: '/organisations/import', component: lazyRouteComponent(() => import('./organisations/register/RegisterImportsPage.tsx'), 'RegisterImportsPage'),
})
const registerImport = createRoute({
  getParentRoute: () => root, path: '/organisations/import/$id', component: lazyRouteComponent(() => import('./organisations/register/RegisterImportPage.tsx'), 'RegisterImportPage'),
})
const journal = createRoute({
  getParentRoute: () => root, path: '/journal', validateSearch: parseJournalFilters,
  component: lazyRouteComponent(() => import('./journal/JournalPage.tsx'), 'JournalPage'),
})

const visits = createRoute({
  getParentRoute: () => root, path: '/visits', component: lazyRouteComponent(() => import('./visits/VisitListPage.tsx'), 'VisitListPage'),
})
const visit = createRoute({
  getParentRoute: () => root, path: '/visits/$region/$id', component: lazyRouteComponent(() => import('./visits/VisitPage.tsx'), 'VisitPage'),
})
const reviews = createRoute({
  getParentRoute: () => root, path: '/reviews', component: lazyRouteComponent(() => import('./reviews/ReviewQueuePage.tsx'), 'ReviewQueuePage'),
})
const review = createRoute({
  getParentRoute: () => root, path: '/reviews/$region/$id', component: lazyRouteComponent(() => import('./reviews/ReviewPage.tsx'), 'ReviewPage'),
})
const reviewBoard = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/reviews', component: lazyRouteComponent(() => import('./reviews/ReviewBoardPage.tsx'), 'ReviewBoardPage'),
})
const riskWorks = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/risk-work', component: lazyRouteComponent(() => import('./risk-work/RiskWorkListPage.tsx'), 'RiskWorkListPage'),
})
const riskWork = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/risk-work/$school', component: lazyRouteComponent(() => import('./risk-work/RiskWorkPage.tsx'), 'RiskWorkPage'),
})
const documents = createRoute({
  getParentRoute: () => root, path: '/documents', component: lazyRouteComponent(() => import('./programme-documents/DocumentFieldPage.tsx'), 'DocumentFieldPage'),
})
const schoolDocuments = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/documents/$school', component: lazyRouteComponent(() => import('./programme-documents/SchoolDocumentsPage.tsx'), 'SchoolDocumentsPage'),
})
const documentLibrary = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/library', component: lazyRouteComponent(() => import('./programme-documents/library/LibraryPage.tsx'), 'LibraryPage'),
})
const schoolDocument = createRoute({
  getParentRoute: () => root, path: '/documents/$region/$id', component: lazyRouteComponent(() => import('./programme-documents/DocumentPage.tsx'), 'DocumentPage'),
})
const monitoring = createRoute({
  getParentRoute: () => root, path: '/monitoring', validateSearch: parseMonitoringSearch, component: lazyRouteComponent(() => import('./monitoring/StagePicturePage.tsx'), 'StagePicturePage'),
})
const schoolStages = createRoute({
  getParentRoute: () => root, path: '/programmes/$id/monitoring/$school', component: lazyRouteComponent(() => import('./monitoring/SchoolStagesPage.tsx'), 'SchoolStagesPage'),
})
const risks = createRoute({
  getParentRoute: () => root, path: '/risks', component: lazyRouteComponent(() => import('./risks/RisksPage.tsx'), 'RisksPage'),
})
const riskMap = createRoute({
  getParentRoute: () => root, path: '/risks/$id', validateSearch: parseHeatMapSearch, component: lazyRouteComponent(() => import('./risks/heat-map/HeatMapPage.tsx'), 'HeatMapPage'),
})
const schoolRisks = createRoute({
  getParentRoute: () => root, path: '/schools/$id/risks', validateSearch: parseRiskSearch, component: lazyRouteComponent(() => import('./risks/profile/SchoolRiskPage.tsx'), 'SchoolRiskPage'),
})
const schoolRisk = createRoute({
  getParentRoute: () => root, path: '/schools/$id/risks/$code', validateSearch: parseRiskSearch, component: lazyRouteComponent(() => import('./risks/factor/RiskFactorPage.tsx'), 'RiskFactorPage'),
})

const routeTree = root.addChildren([home, desk, notices, assignments, assignment, roadmaps, newRoadmap, roadmap, summary, roadmapIndicators, indicators, indicator, dashboard, schoolsDashboard, reports, programmes, programme, programmeSchools, nominations, attachments, extensions, catalogue, questionnaire, riskFactor, schoolDataForm, checkList, activationRules, documentTemplate, reviewCriteria, reviewRoute, nextProgramme, comparison, imports, importPage, search, journal, people, newPerson, person, handover, erasureRequests, ownData, organisations, organisation, registerImports, registerImport, login, invitation, account, personInvitation, surveys, survey, headSheet, classList, classBook, forms, form, formEditor, formResponse, formConsolidated, visits, visit, reviews, review, reviewBoard, riskWorks, riskWork, risks, riskMap, schoolRisks, schoolRisk, documents, documentLibrary, schoolDocuments, schoolDocument, monitoring, schoolStages])

/** Pages are fetched when they are opened, or when the pointer rests on a link to them. */
export function newRouter(queries: QueryClient) {
  return createRouter({
    routeTree, context: { queries }, defaultPreload: 'intent', defaultPreloadStaleTime: 0, defaultPendingMs: 200, scrollRestoration: true,
    defaultErrorComponent: CrashPage, defaultPendingComponent: PendingPage, defaultNotFoundComponent: NotFoundPage,
  })
}

declare module '@tanstack/react-router' {
  // eslint-disable-next-line typescript/consistent-type-definitions -- the library asks for an interface to merge with its own
  interface Register { router: ReturnType<typeof newRouter> }
}
