import { useEffect, useState } from 'react';

const LOOK = 5_000;

/** Whether an instant has come by this device's clock; says so when it does. The server has the last word. */
export function useReached(instant: string): boolean {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = setInterval(() => setNow(Date.now()), LOOK);
    return () => clearInterval(look);
  }, []);
  return now >= Date.parse(instant);
}
