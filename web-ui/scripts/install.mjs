// Installs the Node packages of the lock file, unless the very same ones are there already.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The portal needs Node 20.19 or newer to be built; this is ${process.versions.node}.`);
  process.exit(1);
}
const seal = 'node_modules/.installed-from';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
if (existsSync(seal) && readFileSync(seal, 'utf8') === wanted) process.exit(0);
const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
writeFileSync(seal, wanted);
