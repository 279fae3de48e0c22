import { Button } from '@mantine/core'
import { withdrawConsent, type OwnDataReply } from '../../contract/personal-data.ts'
import { consentNames, type ConsentPurpose } from '../../domain/personal-data/ground.ts'
import { useCommand } from '../kit/api/use-command.ts'
import { askToConfirm } from '../kit/parts/confirm.ts'
import { ProblemNote } from '../kit/parts/ProblemNote.tsx'
import { tell } from '../kit/parts/tell.ts'
import { longMoment } from '../kit/words/dates.ts'
import { personalDataKey } from './personal-data.queries.ts'
import classes from './PersonalData.module.css'

export function Consents({ consents }: { consents: OwnDataReply['consents'] }) {
  const { run, isRunning, error } = useCommand(withdrawConsent, { renews: [personalDataKey], onDone: () => tell('Согласие отозвано') })
  const withdraw = (purpose: ConsentPurpose) => askToConfirm({
    title: 'Отозвать согласие?', text: 'То, что хранилось по нему, сразу удалится.', confirm: 'Отозвать', onConfirm: () => run({ body: { purpose } }),
  })
  return (
    <section aria-labelledby="consents">
      <h2 id="consents">Согласия</h2>
      <ProblemNote error={error} />
      {consents.length === 0 && <p className={classes.about}>Вы не давали согласий: всё, что хранится, хранится по закону или договору.</p>}
      <ul className={classes.consents}>
        {consents.map(({ purpose, givenAt, withdrawnAt }) => (
          <li key={`${purpose} ${givenAt}`}>
            <span>Согласие {consentNames[purpose]}<span className={classes.when}>дано {longMoment(givenAt)}{withdrawnAt !== null && `, отозвано ${longMoment(withdrawnAt)}`}</span></span>
            {withdrawnAt === null && <Button size="xs" variant="default" loading={isRunning} onClick={() => withdraw(purpose)}>Отозвать</Button>}
          </li>
        ))}
      </ul>
    </section>
  )
}
