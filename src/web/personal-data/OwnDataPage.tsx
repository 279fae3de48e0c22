import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { downloadAddress } from '../../contract/address.ts'
import { exportPersonalData, type OwnDataReply } from '../../contract/personal-data.ts'
import { Icon } from '../kit/icons/Icon.tsx'
import { Page } from '../kit/parts/Page.tsx'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { Waiting } from '../kit/parts/Waiting.tsx'
import { Consents } from './Consents.tsx'
import { ErasureSection } from './ErasureSection.tsx'
import { KeptTables } from './KeptTables.tsx'
import { OwnContactForm } from './OwnContactForm.tsx'
import { ownDataQuery } from './personal-data.queries.ts'
import classes from './PersonalData.module.css'

/** What Opora keeps about the reader: the values, what for, on what ground, how long; and the rights that come with it. */
export function OwnDataPage() {
  const { data, error, refetch } = useQuery(ownDataQuery)
  return (
    <Page title="Мои данные" lead="Всё, что Опора хранит о вас: для чего, на каком основании и сколько." actions={data && <Exports id={data.person.id} />}>
      <ProblemNote error={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting lines={10} />}
      {data && <OwnData data={data} />}
    </Page>
  )
}

function OwnData({ data }: { data: OwnDataReply }) {
  return (
    <div className={classes.sections}>
      <section aria-labelledby="contact">
        <h2 id="contact">{data.person.name}</h2>
        <p className={classes.about}>Имя стоит так, как в документе о назначении: если в нём ошибка, скажите тому, кто вас назначил. Контакты правите вы сами.</p>
        <OwnContactForm key={data.person.version} person={data.person} />
      </section>
      <Consents consents={data.consents} />
      <KeptTables tables={data.tables} />
      <ErasureSection request={data.request} />
    </div>
  )
}

function Exports({ id }: { id: string }) {
  return (
    <Group gap="xs">
      <Button component="a" variant="default" leftSection={<Icon name="download" size={18} />} href={downloadAddress(exportPersonalData, { params: { id }, query: { format: 'html' } })}>Скачать для чтения</Button>
      <Button component="a" variant="default" leftSection={<Icon name="download" size={18} />} href={downloadAddress(exportPersonalData, { params: { id }, query: { format: 'json' } })}>Скачать для программы</Button>
    </Group>
  )
}
