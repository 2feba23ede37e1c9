import { type ComponentPropsWithRef, useRef } from 'react'
import styles from './Button.module.css'

export interface SteadyButtonProps
  extends Omit<ComponentPropsWithRef<'button'>, 'type' | 'className' | 'onClick' | 'disabled'> {
  look?: 'primary' | 'quiet' | 'danger'
  wide?: boolean
  isDisabled?: boolean
  onPress(): void
}

/** CSS pixels a finger may slide and still mean the button. */
const SLACK = 24

/**
 * A button among things that move: the press counts if the finger stayed where it was, also when news pushed the
 * button away from under it meanwhile. Whoever slides away from it takes the press back. (WCAG 2.5.2)
 */
export function SteadyButton({
  look = 'quiet',
  wide = false,
  isDisabled = false,
  onPress,
  ...rest
}: SteadyButtonProps) {
  const began = useRef<{ x: number; y: number } | null>(null)
  const looks = [styles.button, styles[look], wide && styles.wide].filter(Boolean)
  return (
    <button
      {...rest}
      type="button"
      className={looks.join(' ')}
      disabled={isDisabled}
      data-disabled={isDisabled || undefined}
      onPointerDown={(event) => {
        began.current = { x: event.clientX, y: event.clientY }
        // What follows comes here, wherever the button is by then.
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onClick={({ detail, clientX, clientY }) => {
        const from = began.current
        began.current = null
        const slid = from && detail > 0 ? Math.hypot(clientX - from.x, clientY - from.y) : 0
        if (slid <= SLACK) onPress()
      }}
    />
  )
}
