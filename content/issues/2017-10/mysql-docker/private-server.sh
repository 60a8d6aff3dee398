#!/bin/sh
# private-server.sh <options of mariadbd>
# A MariaDB of one's own: in a new folder, which is printed, and reached by its socket alone. No rights, no system
# tables, no option files, no port. It ends, and its folder goes, as soon as our input ends, for instance because
# whoever started us was killed.
set -u
folder=$(mktemp -d) || exit 1
server=

end() {
  trap - EXIT
  if [ -n "$server" ]; then
    kill -9 "$server" 2>/dev/null # one that is still starting may miss a gentler word
    wait "$server" 2>/dev/null
  fi
  rm -rf "$folder"
}
trap end EXIT
trap exit HUP INT PIPE TERM

mkdir "$folder/data"
mariadbd --no-defaults --user="$(id -un)" --datadir="$folder/data" --socket="$folder/socket" \
  --pid-file="$folder/pid" --skip-networking --skip-grant-tables --server-id=1 --log-bin="$folder/data/binlog" \
  "$@" >"$folder/log" 2>&1 &
server=$!
echo "$folder"
read -r _
