#!/usr/bin/env bash
# Campaigns on a real Slurm, of one controller and two nodes on this machine: a task that crashes is
# tried again, a node that is killed loses its task to the other one, of what was deleted only that
# is played again, and a search goes on round after round. What comes of it has the bytes of a run
# without Slurm.
#
#   slurm.sh LOCKTWIN PLAN SEARCH
#
# 77: Slurm is not here. Nothing of it is left running; its logs are shown when something failed.
set -u
export PATH="$PATH:/usr/sbin:/sbin"
locktwin=$(realpath "$1") plan=$(realpath "$2") search=$(realpath "$3")
for tool in munged slurmctld slurmd sbatch squeue scontrol; do
  command -v "$tool" > /dev/null && continue
  echo "SKIPPED: $tool is not here; install it: tools/setup cluster"
  exit 77
done

dir=$(mktemp -d /tmp/locktwin-slurm.XXXXXX) # a socket's path must be short
port=$((20000 + $$ % 20000))
mkdir -p "$dir"/{run,log,state,spool.n1,spool.n2,work}
chmod 755 "$dir"

pid_in() { cat "$dir/run/$1.pid" 2> /dev/null; }
# The daemon of a step outlives the one of its node: jobs are cancelled while there are both. Of this
# cluster alone: this machine may belong to another one, with jobs of this user.
stop_all() {
  if [ "${SLURM_CONF:-}" = "$dir/slurm.conf" ]; then
    timeout 15 scancel -f -u "$(id -un)" 2> /dev/null && sleep 1
  fi
  for name in slurmd.n1 slurmd.n2 slurmctld munged; do
    pid=$(pid_in "$name") && kill "$pid" 2> /dev/null
  done
  sleep 1
  rm -rf "$dir"
}
trap stop_all EXIT
failed() {
  echo "FAILED: $*"
  for log in "$dir"/log/* "$dir"/{jobs,rounds}/*.txt; do echo "--- $log"; tail -n 20 "$log"; done
  exit 1
}

# --- the cluster
host=$(hostname -s)
dd if=/dev/urandom of="$dir/run/munge.key" bs=128 count=1 2> /dev/null
chmod 600 "$dir/run/munge.key"
# slurmd begins with a plugin of cgroups even where nothing uses it; that of version 2, which it
# finds for itself in a container of today, asks a systemd that is not there.
echo "CgroupPlugin=cgroup/v1" > "$dir/cgroup.conf"
cat > "$dir/slurm.conf" << END
ClusterName=locktwin
SlurmctldHost=$host(127.0.0.1)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
AuthType=auth/munge
AuthInfo=socket=$dir/run/munge.sock
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
SlurmctldPort=$port
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool.%n
SlurmctldPidFile=$dir/run/slurmctld.pid
SlurmdPidFile=$dir/run/slurmd.%n.pid
SlurmctldLogFile=$dir/log/slurmctld.log
SlurmdLogFile=$dir/log/slurmd.%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0,sched_min_interval=0
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
JobCompType=jobcomp/filetxt
JobCompLoc=$dir/log/jobcomp.txt
JobRequeue=1
SlurmdTimeout=10
KillWait=5
MinJobAge=300
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 1)) CPUs=1 RealMemory=3000 State=UNKNOWN
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 2)) CPUs=1 RealMemory=3000 State=UNKNOWN
PartitionName=ci Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
END
export SLURM_CONF="$dir/slurm.conf"
munged --force --key-file="$dir/run/munge.key" --socket="$dir/run/munge.sock" \
  --pid-file="$dir/run/munged.pid" --log-file="$dir/log/munged.log" \
  --seed-file="$dir/run/munge.seed" || failed "munged does not start"
slurmctld || failed "slurmctld does not start"
slurmd -N n1 || failed "slurmd does not start"
slurmd -N n2 || failed "slurmd does not start"

# until SECONDS WHAT COMMAND… : again and again until it succeeds.
until_so() {
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || failed "not so: $what"
    sleep 0.5
  done
}
nodes_idle() { [ "$(sinfo -h -N -t idle -o %N | sort -u | wc -l)" = 2 ]; }
until_so 60 "two nodes are idle" nodes_idle

# --- what the tasks call: it notes where it runs, so that this node can be killed; its third shard
# crashes once
cat > "$dir/work/locktwin" << END
#!/usr/bin/env bash
if [ "\$2" = run ]; then
  echo "\$\$ \$PPID" > "$dir/work/\$SLURMD_NODENAME.\$SLURM_ARRAY_TASK_ID"
  echo "\$SLURM_ARRAY_TASK_ID \$SLURMD_NODENAME" >> "$dir/work/played"
  sleep "\$(cat "$dir/work/pace")"
  if [ "\$SLURM_ARRAY_TASK_ID" = 3 ] && ! [ -e "$dir/work/crashed" ]; then
    touch "$dir/work/crashed"
    ulimit -c 0
    kill -ABRT \$\$
  fi
fi
"$locktwin" "\$@"
END
chmod +x "$dir/work/locktwin"

echo 2 > "$dir/work/pace"

shards=8
"$locktwin" campaign submit "$plan" --slurm --shards $shards --out "$dir/cells" \
  --into "$dir/jobs" --program "$dir/work/locktwin" || failed "submit"
queue_empty() { [ -z "$(squeue -h)" ]; }
# Slurm holds back for two minutes what a dead node has lost; nobody need wait for that here.
all_done() {
  local job
  for job in $(squeue -h -r -t PD -o "%i %r" | awk '$2 == "BeginTime" {print $1}'); do
    scontrol update "JobId=$job" StartTime=now > /dev/null 2>&1
  done
  queue_empty
}
digest_in() { sed -n 's/^digest=//p' "$1" | tail -n 1; }
newest_merge() { ls -t "$1"/locktwin-merge-*.txt | head -n 1; }
# same_cells LOCAL CELLS
same_cells() { (cd "$1" && for f in cells-*.jsonl; do cmp "$f" "$2/$f" || exit 1; done); }

# --- all of it, with a crash and a node that dies with its task
"$dir/jobs/submit.sh" || failed "submit.sh"
on_second_node() { ls "$dir"/work/n2.* > /dev/null 2>&1; }
until_so 60 "a task runs on the second node" on_second_node
victim=$(ls -t "$dir"/work/n2.* | head -n 1)
read -r worker script < "$victim"
stepd=$(ps -o ppid= -p "$script" | tr -d ' ')
kill -9 "$(pid_in slurmd.n2)" "$stepd" "$script" "$worker" 2> /dev/null
rm -f "$dir/run/slurmd.n2.pid"
lost=${victim##*.}
echo "the second node is dead, with shard $lost on it"
until_so 240 "all shards and the merge are done, on the node that is left" all_done
tail -n 20 "$(newest_merge "$dir/jobs")"
"$locktwin" campaign missing "$dir/cells" --of $shards || failed "shards are missing"
[ -e "$dir/work/crashed" ] || failed "no task has crashed"
[ "$(grep -c '^3 ' "$dir/work/played")" -ge 2 ] || failed "the crashed shard was not tried again"
grep -q "^$lost n1$" "$dir/work/played" || failed "the lost shard was not played on the other node"

# --- the same without Slurm
"$locktwin" campaign run "$plan" --out "$dir/local" --jobs 2 > "$dir/log/local.txt"
local_digest=$(digest_in "$dir/log/local.txt")
[ -n "$local_digest" ] || failed "no digest"
[ "$(digest_in "$(newest_merge "$dir/jobs")")" = "$local_digest" ] ||
  failed "another digest than without Slurm"
same_cells "$dir/local" "$dir/cells" || failed "other bytes than without Slurm"

# --- half of it is deleted, and only that is played again; the node is back
slurmd -N n2 || failed "slurmd does not start again"
until_so 60 "two nodes are idle again" nodes_idle
ls "$dir"/cells/cells-*.jsonl | awk 'NR % 2 == 0' | xargs rm -f
missing=$("$locktwin" campaign missing "$dir/cells" --of $shards)
[ "$missing" = "2,4,6,8" ] || failed "missing: $missing"
: > "$dir/work/played"
"$dir/jobs/submit.sh" || failed "submit.sh, again"
until_so 120 "the rest is done" all_done
[ "$(cut -d ' ' -f 1 "$dir/work/played" | sort -n | tr '\n' ' ')" = "2 4 6 8 " ] ||
  failed "other shards than those that were missing"
[ "$(digest_in "$(newest_merge "$dir/jobs")")" = "$local_digest" ] ||
  failed "another digest when resumed"
same_cells "$dir/local" "$dir/cells" || failed "other bytes when resumed"

# --- a search, whose shards go on from those of the round before
echo 0 > "$dir/work/pace"
"$locktwin" campaign submit "$search" --slurm --shards 3 --out "$dir/sought" \
  --into "$dir/rounds" --program "$dir/work/locktwin" || failed "submit of a search"
"$dir/rounds/submit.sh" || failed "submit.sh of a search"
until_so 120 "all rounds are done" all_done
"$locktwin" campaign run "$search" --out "$dir/sought-here" --jobs 2 > "$dir/log/sought.txt"
[ "$(digest_in "$(newest_merge "$dir/rounds")")" = "$(digest_in "$dir/log/sought.txt")" ] ||
  failed "a search has another digest than without Slurm"
same_cells "$dir/sought-here" "$dir/sought" || failed "a search has other bytes than without Slurm"
echo "digest=$local_digest, with Slurm and without; shard 3 crashed, shard $lost lost its node"
