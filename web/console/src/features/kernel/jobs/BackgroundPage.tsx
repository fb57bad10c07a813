// Background work: what reads the log and how far behind it is, the jobs that wait, and the intake.
import { Progress } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BackgroundView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { Said } from '../../../shared/text/Said'
import { useFormat } from '../../../shared/text/format'
import { ErrorNote } from '../../../shared/ui/ErrorNote'
import { Facts } from '../../../shared/ui/Facts'
import { Moment } from '../../../shared/ui/Moment'
import { Page } from '../../../shared/ui/Page'
import { Panel } from '../../../shared/ui/Panel'
import rows from '../../../shared/ui/Rows.module.css'
import { Skeletons } from '../../../shared/ui/Skeletons'
import { Tag, type Tone } from '../../../shared/ui/Tag'
import classes from './BackgroundPage.module.css'

const refreshMs = 3000
const tones: Record<string, Tone> = { running: 'good', idle: 'quiet', stopped: 'bad' }

export function BackgroundPage() {
  const { t } = useTranslation()
  const background = useQuery({ queryKey: ['background'], queryFn: () => take(api.GET('/api/background')), refetchInterval: refreshMs })
  return (
    <Page title={t('settings:background.title')} intro={t('settings:background.intro')}>
      {background.isPending && <Skeletons rows={6} />}
      {background.isError && <ErrorNote error={background.error} retry={() => void background.refetch()} />}
      {background.data && (
        <div className={classes.panels}>
          <Intake intake={background.data.intake} />
          <Consumers consumers={background.data.consumers} />
          <Jobs jobs={background.data.jobs} />
        </div>
      )}
    </Page>
  )
}

function Intake({ intake }: { intake: BackgroundView['intake'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Panel title={t('settings:background.intake.title')} note={t('settings:background.intake.note')}>
      <Facts facts={[
        [t('settings:background.intake.pending'), format.number(intake.pending)],
        [t('settings:background.intake.bytes'), format.bytes(intake.bytes)],
        [t('settings:background.intake.disk'), <Tag key="disk" tone={intake.storageFailing ? 'bad' : 'good'}>{intake.storageFailing ? t('settings:background.intake.failing') : t('settings:background.intake.fine')}</Tag>],
      ]} />
    </Panel>
  )
}

function Consumers({ consumers }: { consumers: BackgroundView['consumers'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Panel title={t('settings:background.consumers.title')} note={t('settings:background.consumers.note')} flush>
      <table className={rows.table}>
        <thead><tr>
          <th scope="col">{t('settings:background.name')}</th><th scope="col">{t('settings:background.state')}</th><th scope="col" className={rows.number}>{t('settings:background.lag')}</th>
          <th scope="col" className={rows.number}>{t('settings:background.position')}</th><th scope="col" className={rows.number}>{t('settings:background.batch')}</th><th scope="col">{t('settings:background.lastAt')}</th>
        </tr></thead>
        <tbody>
          {consumers.map(consumer => (
            <tr key={consumer.name}>
              <td><span><strong><Said>{t(`settings:background.consumer.${consumer.name}`, { defaultValue: consumer.name })}</Said></strong>{consumer.error && <span className={classes.error}><Said>{consumer.error}</Said></span>}</span></td>
              <td data-label={t('settings:background.state')}><Tag tone={tones[consumer.status] ?? 'quiet'}>{t(`settings:background.status.${consumer.status}`)}</Tag></td>
              <td data-label={t('settings:background.lag')} className={rows.number}>{format.number(consumer.lag)}</td>
              <td data-label={t('settings:background.position')} className={rows.number}>{format.number(consumer.position)}</td>
              <td data-label={t('settings:background.batch')} className={rows.number}>{`${format.decimal(consumer.batchMs)} ms`}</td>
              <td data-label={t('settings:background.lastAt')}><Moment at={consumer.lastAt} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}

function Jobs({ jobs }: { jobs: BackgroundView['jobs'] }) {
  const { t } = useTranslation()
  return (
    <Panel title={t('settings:background.jobs.title')} note={jobs.length === 0 ? t('settings:background.jobs.none') : t('settings:background.jobs.note')} flush={jobs.length > 0}>
      {jobs.length > 0 && (
        <table className={rows.table}>
          <thead><tr>
            <th scope="col">{t('settings:background.name')}</th><th scope="col">{t('settings:background.state')}</th><th scope="col">{t('settings:background.due')}</th>
            <th scope="col" className={rows.number}>{t('settings:background.attempts')}</th><th scope="col">{t('settings:background.progress')}</th>
          </tr></thead>
          <tbody>
            {jobs.map(job => (
              <tr key={job.id}>
                <td><span><strong><Said>{t(`settings:background.job.${job.kind}`, { defaultValue: job.kind })}</Said></strong>{job.error && <span className={classes.error}><Said>{job.error}</Said></span>}</span></td>
                <td data-label={t('settings:background.state')}><Said>{t(`settings:background.jobStatus.${job.status}`, { defaultValue: job.status })}</Said></td>
                <td data-label={t('settings:background.due')}><Moment at={job.dueAt} as="dateTime" /></td>
                <td data-label={t('settings:background.attempts')} className={rows.number}>{job.attempts}</td>
                <td data-label={t('settings:background.progress')}>{typeof job.progress === 'number' ? <Progress w={120} value={job.progress * 100} aria-label={t('settings:background.progress')} /> : <span className={rows.dim}>–</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}
