import type { ComponentPropsWithRef } from 'react'
import styles from './GrowingText.module.css'

export interface GrowingTextProps extends Omit<ComponentPropsWithRef<'textarea'>, 'onChange'> {
  value: string
  onChange(value: string): void
  /** In the type of the forum's text, for what will become part of it. */
  serif?: boolean
}

/** Words to be typed, as high as they are long. One paragraph: what is pasted with line breaks becomes one. */
export function GrowingText({ value, onChange, serif = false, ...rest }: GrowingTextProps) {
  return (
    <div className={serif ? styles.serif : styles.plain} data-value={`${value} `}>
      <textarea
        dir="auto"
        rows={1}
        {...rest}
        className={styles.area}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
      />
    </div>
  )
}
