const en = {
  here: (p: { writing: number; pens: number; reading: number }) =>
    [p.pens > 0 && `${p.writing} of ${p.pens} writing`, p.reading > 0 && `${p.reading} reading`]
      .filter(Boolean)
      .join(' · '),
  faces: 'Who holds the pen and is here',
  writes: (p: { name: string }) => `${p.name} is writing`,
  follow: (p: { name: string }) => `Follow ${p.name}`,
  more: (p: { n: number }) => `+${p.n}`,
  moreLong: (p: { names: string[] }) => `Show ${p.names.join(', ')}`,
  following: (p: { name: string }) => `Following ${p.name} – stop`,
  came: (p: { names: string[] }) =>
    p.names.length === 1 ? `${p.names[0]} is here.` : `${p.names.join(', ')} are here.`,
  left: (p: { names: string[] }) =>
    p.names.length === 1 ? `${p.names[0]} has left.` : `${p.names.join(', ')} have left.`,
  showCursors: 'Show cursors',
}

const fr: typeof en = {
  here: (p) =>
    [
      p.pens > 0 && `${p.writing} sur ${p.pens} ${p.writing > 1 ? 'écrivent' : 'écrit'}`,
      p.reading > 0 && (p.reading === 1 ? '1 lit' : `${p.reading} lisent`),
    ]
      .filter(Boolean)
      .join(' · '),
  faces: 'Qui tient la plume et est là',
  writes: (p) => `${p.name} écrit`,
  follow: (p) => `Suivre ${p.name}`,
  more: (p) => `+${p.n}`,
  moreLong: (p) => `Montrer ${p.names.join(', ')}`,
  following: (p) => `Vous suivez ${p.name} – arrêter`,
  came: (p) => (p.names.length === 1 ? `${p.names[0]} est là.` : `${p.names.join(', ')} sont là.`),
  left: (p) =>
    p.names.length === 1 ? `${p.names[0]} n’est plus là.` : `${p.names.join(', ')} ne sont plus là.`,
  showCursors: 'Montrer les curseurs',
}

export const presence = { en, fr }
