// Pairs of a name and a value, aligned.
import type { ReactNode } from 'react'
import classes from './Facts.module.css'

export function Facts({ facts }: { facts: readonly (readonly [ReactNode, ReactNode] | null)[] }) {
  return (
    <dl className={classes.facts}>
      {facts.map((fact, index) => fact && (
        <div key={index} className={classes.fact}><dt>{fact[0]}</dt><dd>{fact[1]}</dd></div>
      ))}
    </dl>
  )
}
