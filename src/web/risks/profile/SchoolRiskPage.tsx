import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { downloadAddress } from '../../../contract/address.ts'
import { audienceNames, significanceLooks } from '../../../contract/risk-looks.ts'
import { downloadSchoolRiskProfile, type SchoolRiskProfile } from '../../../contract/risk-profiles.ts'
import { significances } from '../../../domain/risks/risk-factor.ts'
import { Icon } from '../../kit/icons/Icon.tsx'
import { ProblemError } from '../../kit/api/problem-error.ts'
import { EmptyState } from '../../kit/parts/EmptyState.tsx'
import { TextLink } from '../../kit/parts/links.tsx'
import { Note } from '../../kit/parts/Note.tsx'
import { Page } from '../../kit/parts/Page.tsx'
import { ProblemNote } from '../../kit/parts/ProblemNote.tsx'
import { Waiting } from '../../kit/parts/Waiting.tsx'
import { longDate, shortDate } from '../../kit/words/dates.ts'
import { schoolForms } from '../../kit/words/nouns.ts'
import { counted } from '../../kit/words/plural.ts'
import { paths } from '../../paths.ts'
import { SignificanceSign } from '../SignificanceSign.tsx'
import { alikeWords } from '../risk-words.ts'
import { schoolRisksQuery } from '../risk.queries.ts'
import { FactorTable } from './FactorTable.tsx'
import { FreeWordsPart } from './FreeWordsPart.tsx'
import classes from './SchoolRisk.module.css'

const route = getRouteApi('/schools/$id/risks')

/** The profile of one school: all factors at a look. */
export function SchoolRiskPage() {
  const { id } = route.useParams()
  const { edition } = route.useSearch()
  const { data, error, refetch } = useQuery(schoolRisksQuery(id, edition))
  if (data) return <Profile profile={data} />
  return (
    <Page title="Рисковый профиль школы">
      {error instanceof ProblemError && error.code === 'risk.profile-unknown' ? <EmptyState title="Профиля этой школы ещё нет">Он появится здесь, когда координатор опубликует профили всех школ.</EmptyState> : <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!error && <Waiting lines={12} />}
    </Page>
  )
}

function Profile({ profile }: { profile: SchoolRiskProfile }) {
  const { school, edition, factors, alike, audiences, hasSchoolData, editions } = profile
  const navigate = useNavigate()
  const file = (format: 'pdf' | 'docx') => downloadAddress(downloadSchoolRiskProfile, { params: { id: school.id }, query: { edition: edition.id, format } })
  return (
    <Page
      title={`Рисковый профиль: ${school.name}`} width="wide"
      above={<><TextLink {...paths.risks()}>Рисковые профили</TextLink> · {school.territory.name}</>}
      lead={`${edition.initiative}, ${edition.year} год. ${edition.publishedOn === null ? 'Ещё не опубликован: школа его не видит.' : `Опубликован ${longDate(edition.publishedOn)}`}`}
      actions={<><Button component="a" variant="default" leftSection={<Icon name="download" size={18} />} href={file('pdf')}>PDF</Button><Button component="a" variant="default" leftSection={<Icon name="download" size={18} />} href={file('docx')}>Word</Button></>}
    >
      <ul className={classes.totals} aria-label="Сколько направлений какой значимости">
        {significances.map((one) => {
          const count = factors.filter(({ significance }) => significance === one).length
          return count === 0 ? null : <li key={one} className={classes.total} data-tone={significanceLooks[one].tone}><SignificanceSign significance={one} size={16} /><strong>{count}</strong> {significanceLooks[one].name}</li>
        })}
      </ul>
      <FactorTable profile={profile} />
      <div className={classes.notes}>
        <Note tone="neutral" title="На чём основан профиль">
          Анкеты: {audiences.map(({ audience, sheets, isEnough }) => `${audienceNames[audience]} — ${sheets}${isEnough || sheets === 0 ? '' : ' (меньше пяти: не учтены)'}`).join(', ')}. Сведения школы {hasSchoolData ? 'представлены' : 'не представлены'}. Балл: 0 — риска нет, 100 — наибольший риск. Нажмите на направление, чтобы увидеть, из чего он сложился.
        </Note>
        {alike && <Note tone="neutral" title="Похожие школы">{alikeWords(alike)} — {counted(alike.schools, schoolForms)}.</Note>}
        {editions.length > 1 && <Select label="Другие редакции профиля" data={editions.map(({ id, year, number, computedOn }) => ({ value: id, label: `${year} год, № ${number} от ${shortDate(computedOn)}` }))} value={edition.id} allowDeselect={false} onChange={(chosen) => chosen !== null && void navigate(paths.schoolRisks(school.id, { edition: chosen }))} />}
        <FreeWordsPart school={school.id} edition={edition.id} />
      </div>
    </Page>
  )
}
