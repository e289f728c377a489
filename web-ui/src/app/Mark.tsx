/** Three strands – actors, domains, territories – that meet. */
export function Mark({ size = 40 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" fill="none" strokeWidth="4.2" strokeLinecap="round" aria-hidden="true">
      <path d="M6 8 C20 8 18 24 30 24 C36 24 40 24 43 24" stroke="var(--terracotta)" />
      <path d="M6 40 C20 40 18 24 30 24" stroke="var(--blue)" />
      <path d="M6 24 L26 24" stroke="var(--pine)" />
      <circle cx="36" cy="24" r="6.4" fill="var(--paper)" stroke="var(--pine)" />
    </svg>
  );
}
