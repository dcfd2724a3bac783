#!/usr/bin/env bash
# A campaign by GNU parallel over ssh, on two hosts of which one is dead: what that one was given is
# played by the other, and what comes of it has the bytes of a run without either.
#
#   parallel_ssh.sh LOCKTWIN PLAN
#
# 77: parallel or an ssh server is not here. The server listens on this machine alone, with keys of
# its own, and ends with the test.
set -u
export PATH="$PATH:/usr/sbin:/sbin"
locktwin=$(realpath "$1") plan=$(realpath "$2")
for tool in parallel sshd ssh ssh-keygen; do
  command -v "$tool" > /dev/null && continue
  echo "SKIPPED: $tool is not here; install it: tools/setup cluster"
  exit 77
done

dir=$(mktemp -d /tmp/locktwin-ssh.XXXXXX)
port=$((40000 + $$ % 20000))
stop_all() {
  [ -s "$dir/sshd.pid" ] && kill "$(cat "$dir/sshd.pid")" 2> /dev/null
  rm -rf "$dir"
}
trap stop_all EXIT
failed() {
  echo "FAILED: $*"
  for log in "$dir"/*.log "$dir"/jobs/*.log; do echo "--- $log"; tail -n 20 "$log"; done
  exit 1
}

for key in host user; do ssh-keygen -q -t ed25519 -N "" -f "$dir/$key" || failed "no key"; done
cp "$dir/user.pub" "$dir/authorized"
cat > "$dir/sshd_config" << END
Port $port
ListenAddress 127.0.0.1
HostKey $dir/host
PidFile $dir/sshd.pid
AuthorizedKeysFile $dir/authorized
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin prohibit-password
MaxStartups 100
END
cat > "$dir/ssh_config" << END
Host pc1
  Port $port
Host dead
  Port $((port + 1))
Host pc1 dead
  HostName 127.0.0.1
  IdentityFile $dir/user
  IdentitiesOnly yes
  UserKnownHostsFile /dev/null
  StrictHostKeyChecking no
  LogLevel ERROR
  ConnectTimeout 10
END
[ "$(id -u)" != 0 ] || mkdir -p /run/sshd
"$(command -v sshd)" -f "$dir/sshd_config" -E "$dir/sshd.log" || failed "sshd does not start"
printf '#!/bin/sh\necho "$*" >> "%s/calls"\nexec ssh -F "%s/ssh_config" "$@"\n' "$dir" "$dir" > "$dir/ssh"
chmod +x "$dir/ssh"
export PARALLEL_SSH="$dir/ssh" PARALLEL_HOME="$dir/parallel"
mkdir -p "$PARALLEL_HOME"
end=$((SECONDS + 30))
until $PARALLEL_SSH pc1 true 2> /dev/null; do
  [ "$SECONDS" -lt "$end" ] || failed "nobody gets in by ssh"
  sleep 0.3
done
if $PARALLEL_SSH dead true 2> /dev/null; then failed "the dead host is alive"; fi
rm "$dir/calls"

shards=8
"$locktwin" campaign submit "$plan" --parallel --shards $shards --out "$dir/cells" \
  --into "$dir/jobs" --program "$locktwin" || failed "submit"
"$dir/jobs/run.sh" 1/pc1 1/dead > "$dir/run.log" 2>&1
grep -q "^dead " "$dir/calls" || failed "the dead host was given nothing"
"$locktwin" campaign missing "$dir/cells" --of $shards || failed "shards are missing"

"$locktwin" campaign run "$plan" --out "$dir/local" --jobs 2 > "$dir/local.log"
digest_in() { sed -n 's/^digest=//p' "$1" | tail -n 1; }
digest=$(digest_in "$dir/local.log")
[ -n "$digest" ] && [ "$(digest_in "$dir/run.log")" = "$digest" ] || failed "another digest"
(cd "$dir/local" && for f in cells-*.jsonl; do cmp "$f" "$dir/cells/$f" || exit 1; done) ||
  failed "other bytes"
echo "digest=$digest, over ssh with a dead host and without"
