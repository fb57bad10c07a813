// One's second factor: setting it up, its recovery codes, turning it off.
import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView } from '../../../../generated/api'
import { CopyButton } from '../../../../shared/ui/CopyButton'
import { Moment } from '../../../../shared/ui/Moment'
import { Panel } from '../../../../shared/ui/Panel'
import form from '../form.module.css'
import classes from './FactorPanel.module.css'
import { FactorConfirm } from './FactorConfirm'
import { FactorSetUp } from './FactorSetUp'
import { readAccountAnew } from './accountQuery'

type Open = 'setUp' | 'remove' | 'codes' | null

export function FactorPanel({ account }: { account: AccountView }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<Open>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const on = account.secondFactorSince !== null
  const close = () => setOpen(null)
  // The page changes behind the codes only once they are kept: it may be another one without the second factor.
  const done = (made: string[] | null) => {
    close()
    if (made) setCodes(made)
    else void readAccountAnew()
  }
  const kept = () => {
    setCodes(null)
    void readAccountAnew()
  }
  const x = { closeButtonProps: { 'aria-label': t('common:close') } }
  return (
    <Panel title={t('account:factor.title')}>
      <div className={form.fields}>
        {!on && <p className={form.note}>{t('account:factor.off')}</p>}
        {on && <p className={form.note}>{t('account:factor.on')} <Moment at={account.secondFactorSince} as="date" />. {t('account:factor.codes', { count: account.recoveryCodesLeft })}</p>}
        {on && account.secondFactorRequired && <p className={form.note}>{t('account:factor.required')}</p>}
        <div className={form.acts}>
          {!on && <Button onClick={() => setOpen('setUp')}>{t('account:factor.start')}</Button>}
          {on && <Button variant="default" onClick={() => setOpen('codes')}>{t('account:factor.newCodes')}</Button>}
          {on && !account.secondFactorRequired && <Button variant="default" onClick={() => setOpen('remove')}>{t('account:factor.remove')}</Button>}
        </div>
      </div>
      <Modal opened={open === 'setUp'} onClose={close} title={<strong>{t('account:factor.title')}</strong>} {...x}>
        {open === 'setUp' && <FactorSetUp onDone={done} />}
      </Modal>
      <Modal opened={open === 'codes' || open === 'remove'} onClose={close} title={<strong>{t(open === 'remove' ? 'account:factor.removeTitle' : 'account:factor.newCodes')}</strong>} {...x}>
        {(open === 'codes' || open === 'remove') && <FactorConfirm what={open} onClose={close} onDone={done} />}
      </Modal>
      <Modal opened={codes !== null} onClose={kept} closeOnClickOutside={false} title={<strong>{t('account:factor.shown')}</strong>} {...x}>
        <p className={form.note}>{t('account:factor.once')}</p>
        <ul className={classes.codes}>{codes?.map(code => <li key={code}><code>{code}</code></li>)}</ul>
        <Group justify="space-between" mt={24}>
          <CopyButton text={codes?.join('\n') ?? ''} what={t('account:factor.copy')} wide />
          <Button onClick={kept}>{t('account:factor.kept')}</Button>
        </Group>
      </Modal>
    </Panel>
  )
}
