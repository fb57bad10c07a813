// What we know about her, trait by trait: the value that holds, by which rule, and the other values that were told.
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { TraitView } from '../../../../generated/api'
import { Said } from '../../../../shared/text/Said'
import { Empty } from '../../../../shared/ui/Empty'
import { Facts } from '../../../../shared/ui/Facts'
import { Moment } from '../../../../shared/ui/Moment'
import { Panel } from '../../../../shared/ui/Panel'
import { profileQuery } from '../../../../shared/api/profile'
import { useSourceName } from '../../../../shared/useSourceName'
import { ComputedValue } from '../computed/ComputedValue'
import { TraitValue } from './TraitValue'
import classes from './TraitsTab.module.css'

export function TraitsTab() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const profile = useQuery(profileQuery(id)).data
  if (!profile) return null
  if (profile.traitDetails.length + profile.computedTraits.length === 0) return <Empty small title={t('profile:noTraits.title')} text={t('profile:noTraits.text')} />
  return (
    <>
      {profile.computedTraits.length > 0 && (
        <div className={classes.computed}>
          <Panel title={t('computed:onCustomer')} note={t('computed:onCustomerNote')}>
            <Facts facts={profile.computedTraits.map(trait => [<Said key="name">{trait.name}</Said>, <ComputedValue key="value" trait={trait} />] as const)} />
          </Panel>
        </div>
      )}
      <Panel flush>
        <ul className={classes.traits}>
          {profile.traitDetails.map(trait => <Trait key={trait.name} trait={trait} />)}
        </ul>
      </Panel>
      {Object.keys(profile.consent).length > 0 && (
        <div className={classes.consent}>
          <Panel title={t('profile:consent')}><Facts facts={Object.entries(profile.consent).map(([purpose, value]) => [<Said key="purpose">{purpose}</Said>, <TraitValue key="value" name={purpose} value={value} />] as const)} /></Panel>
        </div>
      )}
    </>
  )
}

function Trait({ trait }: { trait: TraitView }) {
  const { t } = useTranslation()
  const sourceName = useSourceName()
  return (
    <li className={classes.trait}>
      <span className={classes.name}>{t(`terms:trait.${trait.name}`, { defaultValue: '' }) || <Said>{trait.name}</Said>}</span>
      <div className={classes.value}>
        <span className={classes.holds}><TraitValue name={trait.name} value={trait.value} /></span>
        <p className={classes.why}>
          {t(`profile:traitWhy.${trait.rule}`)} · <Said>{sourceName(trait.source)}</Said> · <Moment at={trait.at} as="date" />
        </p>
        {trait.others.length > 0 && (
          <details className={classes.others}>
            <summary>{t('profile:otherValues', { count: trait.others.length })}</summary>
            <ul>
              {trait.others.map((other, index) => (
                <li key={index}>
                  <TraitValue name={trait.name} value={other.value} />
                  <span className={classes.why}> {t('profile:told', { count: other.count })} · <Said>{sourceName(other.source)}</Said> · <Moment at={other.at} as="date" /></span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  )
}
