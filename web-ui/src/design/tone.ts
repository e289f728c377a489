/** What a colour says, always beside a word and an icon. */
export type Tone = 'pine' | 'information' | 'waiting' | 'attention' | 'fault' | 'neutral';
