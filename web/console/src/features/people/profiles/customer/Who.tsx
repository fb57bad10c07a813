// Who she is, at a glance: name, how she is known, and what she did in numbers.
import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import type { ProfileView } from '../../../../generated/api'
import { telling } from '../../../../shared/telling'
import { Said } from '../../../../shared/text/Said'
import { useFormat } from '../../../../shared/text/format'
import { ChannelIcon } from '../../../../shared/ui/ChannelIcon'
import { CopyButton } from '../../../../shared/ui/CopyButton'
import { Moment } from '../../../../shared/ui/Moment'
import { Tag } from '../../../../shared/ui/Tag'
import { useIdentifierName } from '../../../../shared/useIdentifierName'
import { CustomerName } from '../CustomerName'
import classes from './Who.module.css'

const shownIdentifiers = 5

export function Who({ profile }: { profile: ProfileView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { search } = useLocation()
  const nameOf = useIdentifierName()
  const useful = telling(profile.identifiers)
  const shown = (useful.length > 0 ? useful : profile.identifiers).slice(0, shownIdentifiers)
  const rest = profile.identifiers.length - shown.length
  return (
    <header>
      <div className={classes.title}>
        <h1 className={classes.name}><CustomerName customer={profile} /></h1>
        <Tag tone={profile.known ? 'good' : 'quiet'}>{profile.known ? t('customers:knownOne') : t('customers:anonymousOne')}</Tag>
        {profile.mergedIds.length > 0 && (
          <Tooltip label={t('profile:mergedNote', { count: profile.mergedIds.length })}>
            <span tabIndex={0}><Tag>{t('profile:merged', { count: profile.mergedIds.length + 1 })}</Tag></span>
          </Tooltip>
        )}
      </div>
      <ul className={classes.identifiers}>
        {shown.map(identifier => (
          <li key={`${identifier.type} ${identifier.value}`}>
            <span className={classes.type}>{nameOf(identifier.type)}</span>
            <Said className={classes.value}>{identifier.value}</Said>
            <CopyButton text={identifier.value} what={identifier.value} />
            {identifier.shared && <Tag tone="warn">{t('profile:shared')}</Tag>}
          </li>
        ))}
        {rest > 0 && <li><Link to={{ pathname: `/customers/${profile.id}/identity`, search }}>{t('profile:moreIdentifiers', { count: rest })}</Link></li>}
      </ul>
      <dl className={classes.numbers}>
        <div><dt>{t('profile:orders')}</dt><dd>{format.number(profile.orders.count)}</dd></div>
        <div><dt>{t('profile:spent')}</dt><dd>{format.money(profile.orders.total, profile.orders.currency)}</dd></div>
        <div><dt>{t('profile:firstSeen')}</dt><dd><Moment at={profile.firstSeenAt} as="date" /></dd></div>
        <div><dt>{t('profile:lastSeen')}</dt><dd><Moment at={profile.lastSeenAt} /></dd></div>
        <div className={classes.channels}>
          <dt>{t('profile:touchpoints', { count: profile.events, number: format.number(profile.events) })}</dt>
          <dd>
            {Object.entries(profile.channelCounts).toSorted((a, b) => b[1] - a[1]).map(([channel, count]) => (
              <Link key={channel} to={{ pathname: `/customers/${profile.id}`, search: withParam(search, 'tc', channel) }} className={classes.channel}
                title={t(`terms:channel.${channel}`, { defaultValue: channel })}>
                <ChannelIcon channel={channel} size={15} />{format.number(count)}
                <span className="unseen">{t(`terms:channel.${channel}`, { defaultValue: channel })}</span>
              </Link>
            ))}
          </dd>
        </div>
      </dl>
    </header>
  )
}

function withParam(search: string, name: string, value: string): string {
  const params = new URLSearchParams(search)
  params.set(name, value)
  return `?${params}`
}
