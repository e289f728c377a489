import { Suspense, useEffect, useRef, useState, type ReactNode } from 'react';

import { Skeleton } from './states';
import styles from './WhenNear.module.css';

/** Holds its place, and shows what it holds once one comes near: nothing is read for those who never scroll there. */
export function WhenNear({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(() => typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    if (near || place.current === null) return undefined;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: '200px' },
    );
    watch.observe(place.current);
    const print = () => setNear(true);
    window.addEventListener('beforeprint', print);
    return () => {
      watch.disconnect();
      window.removeEventListener('beforeprint', print);
    };
  }, [near]);
  return (
    <div ref={place} className={near ? undefined : styles['held']}>
      {near && <Suspense fallback={<Skeleton lines={6} />}>{children}</Suspense>}
    </div>
  );
}
