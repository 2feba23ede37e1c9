import styles from './Sign.module.css'

const PATHS = {
  yes: 'M4 12.5 9.5 18 20 6.5',
  no: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  none: 'M5 12h14',
  open: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14',
  falls: 'M12 4v13M6 11.5l6 6 6-6',
  withdrawn: 'M9 6 4 11l5 5M4.5 11H15a5 5 0 0 1 0 8h-3',
  becomes: 'M3 12h17M14 6l6 6-6 6',
} as const

export type SignName = keyof typeof PATHS

/** A drawn sign beside a word, as high as its letters: every device has it, whatever its fonts. Never alone. */
export function Sign({ of }: { of: SignName }) {
  return (
    <svg className={styles.sign} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[of]} />
    </svg>
  )
}
