# What bin/backup and bin/restore share. To be sourced by bash, in the root of the checkout, after tools.sh.

state=${PLATFORM_HOME:-$PWD/.platform}

need_archive() {
  [ -n "${PLATFORM_ARCHIVE:-}" ] || give_up "The variable PLATFORM_ARCHIVE has to name the directory of the backups."
}

# Runs the program in the launcher's newest copy.
point_in_time() {
  local program
  program=$(ls -td .platform/programs/launcher/*/app.jar 2>/dev/null | head -1)
  [ -n "$program" ] || give_up "The launcher is not built. ./start builds it."
  "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "$program" fr.fondationdesterritoires.local.PointInTimeRestore "$@"
}
