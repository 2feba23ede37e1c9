import { useMemo } from 'react'
import { useForum } from '../../../useForum.ts'
import { useWords } from '../../../words/useWords.ts'

/**
 * How a time is said where the forum meets, whatever the clock of this device says: the hour on the day of `latest`,
 * with the date on any other; to the second if `exactly`.
 */
export function useSaidTime(latest: number): (at: number, exactly?: boolean) => string {
  const { lang } = useWords()
  const timeZone = useForum((forum) => forum.convened?.timezone ?? 'UTC')
  return useMemo(() => {
    const formats = { day: format({ dateStyle: 'short' }), minute: format(HOUR), second: format(EXACT_HOUR) }
    const dated = { minute: format({ ...DATE, ...HOUR }), second: format({ ...DATE, ...EXACT_HOUR }) }
    function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
      return new Intl.DateTimeFormat(lang, { ...options, timeZone })
    }
    const today = formats.day.format(latest)
    return (at, exactly = false) => {
      const by = formats.day.format(at) === today ? formats : dated
      return (exactly ? by.second : by.minute).format(at)
    }
  }, [lang, timeZone, latest])
}

const DATE = { day: 'numeric', month: 'short' } as const
const HOUR = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const
const EXACT_HOUR = { ...HOUR, second: '2-digit' } as const
