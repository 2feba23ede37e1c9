import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button'
import styles from './Button.module.css'

export interface ActionProps extends ButtonProps {
  /** primary: the one next step of a screen; quiet: everything else; danger: what cannot be taken back. */
  look?: 'primary' | 'quiet' | 'danger'
  /** Fills the width it has, as on a phone. */
  wide?: boolean
}

/** Everything that is pressed. At least 44 px high, by mouse, touch, pen and keyboard. */
export function Button({ look = 'quiet', wide = false, ...props }: ActionProps) {
  const looks = [styles.button, styles[look], wide && styles.wide].filter(Boolean)
  return <AriaButton {...props} className={looks.join(' ')} />
}
