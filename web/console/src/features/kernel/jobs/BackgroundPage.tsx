// Background work: the intake, what reads the log and how far behind it is, and the jobs.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { BackgroundView } from '../../../generated/api'
import { api, take } from '../../../shared/api/client'
import { useMay } from '../../../shared/api/useMay'
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
import { JobsPanel } from './JobsPanel'

const refreshMs = 3000
const tones: Record<string, Tone> = { running: 'info', idle: 'good', stopped: 'bad' }

export function BackgroundPage() {
  const { t } = useTranslation()
  const may = useMay()
  const background = useQuery({ queryKey: ['background'], queryFn: () => take(api.GET('/api/background')), refetchInterval: refreshMs })
  return (
    <Page title={t('settings:background.title')} intro={t('settings:background.intro')}>
      {background.isPending && <Skeletons rows={6} />}
      {background.isError && <ErrorNote error={background.error} retry={() => void background.refetch()} />}
      {background.data && (
        <div className={classes.panels}>
          <Intake intake={background.data.intake} />
          <Consumers consumers={background.data.consumers} />
          {may('ReadJobs') && <JobsPanel />}
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
        [t('settings:background.intake.oldest'), intake.oldestSeconds === null ? t('settings:background.intake.nothing') : format.duration(intake.oldestSeconds)],
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
          <th scope="col" className={rows.number}>{t('settings:background.position')}</th><th scope="col" className={rows.number} data-minor="tablet">{t('settings:background.batch')}</th><th scope="col">{t('settings:background.lastAt')}</th>
        </tr></thead>
        <tbody>
          {consumers.map(consumer => (
            <tr key={consumer.name}>
              <td><span><strong><Said>{t(`settings:background.consumer.${consumer.name}`, { defaultValue: consumer.name })}</Said></strong>{consumer.error && <span className={classes.error}><Said>{consumer.error}</Said></span>}</span></td>
              <td data-label={t('settings:background.state')}><Tag tone={tones[consumer.status] ?? 'quiet'}>{t(`settings:background.status.${consumer.status}`)}</Tag></td>
              <td data-label={t('settings:background.lag')} className={rows.number}>{format.number(consumer.lag)}</td>
              <td data-label={t('settings:background.position')} className={rows.number}>{format.number(consumer.position)}</td>
              <td data-minor="tablet" data-label={t('settings:background.batch')} className={rows.number}>{`${format.decimal(consumer.batchMs)} ms`}</td>
              <td data-label={t('settings:background.lastAt')}><Moment at={consumer.lastAt} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  )
}
