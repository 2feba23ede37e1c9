import { type ComponentPropsWithRef, useRef } from 'react'
import styles from './Button.module.css'

export interface ActionProps
  extends Omit<ComponentPropsWithRef<'button'>, 'type' | 'className' | 'onClick' | 'disabled'> {
  /** primary: the one next step of a screen; quiet: everything else; danger: what cannot be taken back. */
  look?: 'primary' | 'quiet' | 'danger'
  /** Fills the width it has, as on a phone. */
  wide?: boolean
  isDisabled?: boolean
  /** submit: it sends the form it stands in. */
  type?: 'button' | 'submit'
  onPress?: () => void
}

/** CSS pixels a finger may slide and still mean the button. */
const SLACK = 24

/**
 * Everything that is pressed. At least 44 px high, by mouse, touch, pen and keyboard.
 *
 * The press counts if the finger stayed where it was, also when news pushed the button away from under it meanwhile.
 * Whoever slides away takes the press back. (WCAG 2.5.2)
 */
export function Button({
  look = 'quiet',
  wide = false,
  isDisabled = false,
  type = 'button',
  onPress,
  ...rest
}: ActionProps) {
  const began = useRef<{ x: number; y: number } | null>(null)
  const looks = [styles.button, styles[look], wide && styles.wide].filter(Boolean)
  return (
    <button
      {...rest}
      type={type}
      className={looks.join(' ')}
      disabled={isDisabled}
      onPointerDown={(event) => {
        began.current = { x: event.clientX, y: event.clientY }
        // What follows comes here, wherever the button is by then.
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onClick={({ detail, clientX, clientY }) => {
        const from = began.current
        began.current = null
        const slid = from && detail > 0 ? Math.hypot(clientX - from.x, clientY - from.y) : 0
        if (slid <= SLACK) onPress?.()
      }}
    />
  )
}
