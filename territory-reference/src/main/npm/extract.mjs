// Turns the package of official areas into one small file of tab-separated lines, ordered as the Java reader wants it.
// Usage: node extract.mjs <work folder> <output file>. Does nothing when the output already comes from this script and lock file.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, openSync, closeSync, readFileSync, readSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const [work, output] = process.argv.slice(2)
const packageName = '@etalab/decoupage-administratif'

const stamp = createHash('sha256')
  .update(readFileSync(join(here, 'package-lock.json')))
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .digest('hex')
  .slice(0, 16)

if (stampOf(output) === stamp) process.exit(0)

mkdirSync(work, { recursive: true })
for (const file of ['package.json', 'package-lock.json', '.npmrc']) copyFileSync(join(here, file), join(work, file))
const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'], {
  cwd: work,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
})
if (npm.status !== 0) fail(`npm could not fetch ${packageName}; it needs npm on the PATH and its registry reachable once.`)

const source = join(work, 'node_modules', packageName)
const read = (name) => JSON.parse(readFileSync(join(source, 'data', `${name}.json`), 'utf8'))
const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8'))
const year = yearOf(version)

const regions = read('regions')
const departments = read('departements')
const epci = read('epci')
const everyCommune = read('communes')
const communes = everyCommune.filter((area) => area.type === 'commune-actuelle')
const boroughs = everyCommune.filter((area) => area.type === 'arrondissement-municipal')

const regionOfDepartment = new Map(departments.map((area) => [area.code, area.region]))
const regionCodes = new Set(regions.map((area) => area.code))
const communeCodes = new Set(communes.map((area) => area.code))
const epciOfCommune = new Map()
for (const area of epci) {
  for (const member of area.membres) {
    if (!communeCodes.has(member.code)) fail(`${area.nom} has a member that is no commune: ${member.code}`)
    if (epciOfCommune.has(member.code)) fail(`commune ${member.code} is in two EPCI`)
    epciOfCommune.set(member.code, area.code)
  }
}
for (const area of departments) if (!regionCodes.has(area.region)) fail(`department ${area.code} has no region`)
for (const area of communes) {
  if (regionOfDepartment.get(area.departement) !== area.region) fail(`commune ${area.code} disagrees with its department`)
}

// CC, CA and CU are the source's shorthands; readers get the words.
const kinds = { CC: 'Communauté de communes', CA: "Communauté d'agglomération", CU: 'Communauté urbaine' }
function nameOfEpci({ nom, type }) {
  const name = tidy(nom)
  return kinds[type] && name.startsWith(`${type} `) ? `${kinds[type]} ${name.slice(type.length + 1)}` : name
}

const lines = [
  row('S', stamp, packageName, version, year, communes.length, epci.length, departments.length, regions.length),
  ...ordered(regions).map((area) => row('R', area.code, tidy(area.nom), area.zone)),
  ...ordered(departments).map((area) => row('D', area.code, tidy(area.nom), area.region)),
  ...ordered(epci).map((area) => row('E', area.code, nameOfEpci(area), kinds[area.type] ? area.type : '')),
  ...ordered(communes).map((area) =>
    row('C', area.code, tidy(area.nom), area.departement, epciOfCommune.get(area.code) ?? '', area.population ?? 0, (area.codesPostaux ?? []).join(',')),
  ),
  ...ordered(boroughs).map((area) => row('A', area.code, tidy(area.nom), area.commune)),
]
mkdirSync(dirname(output), { recursive: true })
writeFileSync(`${output}.part`, lines.join('\n') + '\n')
renameSync(`${output}.part`, output)

function row(...cells) {
  return cells.join('\t')
}

function tidy(name) {
  return name.replace(/[\s\u00a0]+/g, ' ').trim()
}

function ordered(areas) {
  return [...areas].sort((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1))
}

// The package says the year of its data only in a table of its README: | 2026 | 6.0.0 | …
function yearOf(version) {
  const readme = readFileSync(join(source, 'README.md'), 'utf8')
  const line = new RegExp(`^\\|\\s*(\\d{4})\\s*\\|\\s*${version.replaceAll('.', '\\.')}\\s*\\|`, 'm').exec(readme)
  return line ? line[1] : fail(`the README of ${packageName} does not say the year of ${version}`)
}

function stampOf(file) {
  if (!existsSync(file)) return ''
  const start = Buffer.alloc(18)
  const descriptor = openSync(file)
  readSync(descriptor, start)
  closeSync(descriptor)
  return start.toString('utf8').split('\t')[1]
}

function fail(message) {
  console.error(`territory-reference: ${message}`)
  process.exit(1)
}
