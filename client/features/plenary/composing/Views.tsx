import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { InLocale } from '../../../ui/InLocale.tsx'
import { composing } from '../../../words/plenary/composing.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Views.module.css'

const VIEWS = ['original', 'proposed', 'marked'] as const

/** What is amended as it stands, as it is proposed, and with the change marked. */
export function Views(panels: Record<(typeof VIEWS)[number], ReactNode>) {
  const d = useWordsOf(composing)
  return (
    <InLocale>
      <Tabs defaultSelectedKey="proposed">
        <TabList className={`${styles.list}`} aria-label={d.tabs.label}>
          {VIEWS.map((view) => (
            <Tab key={view} id={view} className={`${styles.tab}`}>
              {d.tabs[view]}
            </Tab>
          ))}
        </TabList>
        {VIEWS.map((view) => (
          <TabPanel key={view} id={view} className={`${styles.panel}`}>
            {panels[view]}
          </TabPanel>
        ))}
      </Tabs>
    </InLocale>
  )
}
