import { Button } from 'react-aria-components/Button'
import { GridList, GridListItem } from 'react-aria-components/GridList'
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop'
import type { Listed } from '../../../shared/amending/votingList.ts'
import { Button as Pressed } from '../../ui/Button.tsx'
import { Gist } from '../../ui/Gist.tsx'
import { InLocale } from '../../ui/InLocale.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { chair } from '../../words/chair.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Because } from './Because.tsx'
import styles from './OrderList.module.css'

/** A list whose rows are dragged, by pointer, finger or keys, or moved with two buttons each. (WCAG 2.5.7) */
export function OrderList({
  listed,
  onOrder,
}: {
  listed: readonly Listed[]
  onOrder(order: string[]): void
}) {
  const d = useWordsOf(chair)
  const order = listed.map(({ amendment }) => amendment.id)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const moved = order.filter((id) => keys.has(id))
      const rest = order.filter((id) => !keys.has(id))
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === 'after' ? 1 : 0)
      onOrder([...rest.slice(0, at), ...moved, ...rest.slice(at)])
    },
  })
  const swap = (at: number) => {
    const next = [...order]
    next.splice(at, 2, ...next.slice(at, at + 2).reverse())
    onOrder(next)
  }
  return (
    <InLocale>
      <GridList
        className={styles.list ?? ''}
        aria-label={d.orderList}
        selectionMode="none"
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[listed]}
        items={listed.map((one) => ({ id: one.amendment.id, one }))}
      >
        {({ id, one }) => {
          const { number, operations } = one.amendment
          const at = order.indexOf(id)
          return (
            <GridListItem id={id} textValue={String(number)} className={styles.row ?? ''}>
              <Button slot="drag" className={styles.handle ?? ''} aria-label={d.drag({ number })}>
                <Grip />
              </Button>
              <b className={styles.number}>{number}</b>
              <span className={styles.what}>
                <Gist operations={operations} />
                <Because listed={one} />
              </span>
              <span className={styles.moves}>
                <Pressed aria-label={d.up({ number })} isDisabled={at === 0} onPress={() => swap(at - 1)}>
                  <span className={styles.up}>
                    <Sign of="falls" />
                  </span>
                </Pressed>
                <Pressed
                  aria-label={d.down({ number })}
                  isDisabled={at === order.length - 1}
                  onPress={() => swap(at)}
                >
                  <Sign of="falls" />
                </Pressed>
              </span>
            </GridListItem>
          )
        }}
      </GridList>
    </InLocale>
  )
}

function Grip() {
  return (
    <svg viewBox="0 0 24 24" className={styles.grip} aria-hidden="true">
      <path d="M5 8h14M5 12h14M5 16h14" />
    </svg>
  )
}
