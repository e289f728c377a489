import { useEffect, useState } from 'react';

/** What is being written, kept on this device until it is saved, so that a reload or an ended session loses nothing. */
export function useLocalCopy<Value>(name: string, initial: () => Value) {
  const [value, setValue] = useState<Value>(() => stored<Value>(name) ?? initial());
  const [restored] = useState(() => stored<Value>(name) !== undefined);
  const [changed, setChanged] = useState(restored);
  useEffect(() => {
    if (!changed) return;
    try {
      localStorage.setItem(name, JSON.stringify(value));
    } catch {
      // A device without room keeps it as long as the page.
    }
  }, [name, value, changed]);
  const change = (next: Value) => {
    setChanged(true);
    setValue(next);
  };
  const forget = () => {
    setChanged(false);
    try {
      localStorage.removeItem(name);
    } catch {
      // Nothing was kept.
    }
  };
  return { value, change, forget, changed, restored };
}

function stored<Value>(name: string): Value | undefined {
  try {
    const text = localStorage.getItem(name);
    return text === null ? undefined : (JSON.parse(text) as Value);
  } catch {
    return undefined;
  }
}
