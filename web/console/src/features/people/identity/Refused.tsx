// Evidence that did not count, each with the rule that refused it.
import { useTranslation } from 'react-i18next'
import type { IdentityEdgeView } from '../../../generated/api'
import { Said } from '../../../shared/text/Said'
import { Moment } from '../../../shared/ui/Moment'
import { Tag } from '../../../shared/ui/Tag'
import { useIdentifierName } from '../../../shared/useIdentifierName'
import { identifierKey } from './identity'
import classes from './IdentityTab.module.css'

export function Refused({ edges, openOriginal }: { edges: IdentityEdgeView[]; openOriginal: (messageId: string) => void }) {
  const { t } = useTranslation()
  const nameOf = useIdentifierName()
  return (
    <ul className={classes.list}>
      {edges.map(edge => (
        <li key={`${identifierKey(edge.a)} ${identifierKey(edge.b)} ${edge.at}`} className={classes.item}>
          <div>
            <div className={classes.head}>
              <span className={classes.type}>{nameOf(edge.a.type)}</span> <Said className={classes.value}>{edge.a.value}</Said>
              <span className={classes.dim}>{t('identity:refused.and')}</span>
              <span className={classes.type}>{nameOf(edge.b.type)}</span> <Said className={classes.value}>{edge.b.value}</Said>
            </div>
            <p className={classes.small}>
              {edge.reason && <Tag tone="warn">{t(`identity:reason.${edge.reason}.title`)}</Tag>} {edge.reason && t(`identity:reason.${edge.reason}.text`)}
            </p>
          </div>
          <span className={classes.seen}>
            <Moment at={edge.at} as="dateTime" /><br />
            {edge.messageId && <button type="button" className={classes.link} onClick={() => openOriginal(edge.messageId!)}>{t('events:original')}</button>}
          </span>
        </li>
      ))}
    </ul>
  )
}
