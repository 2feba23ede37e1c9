import { type ReactNode, useLayoutEffect, useRef } from 'react'
import styles from './Screen.module.css'

const STEPS = ['1', '0.9', '0.8', '0.72', '0.65']

/** The text as large as the screen allows, and never too small for the last row. */
export function Fitted({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const refit = () => {
      for (const step of STEPS) {
        box.current?.style.setProperty('zoom', step)
        if (document.documentElement.scrollHeight <= innerHeight) return
      }
    }
    refit()
    addEventListener('resize', refit)
    return () => removeEventListener('resize', refit)
  })
  return (
    <div ref={box} className={styles.text}>
      {children}
    </div>
  )
}
