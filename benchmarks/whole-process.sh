#!/usr/bin/env bash
# Times whole runs of 'casus analyze', process start to exit, from a ready-to-run build: the Ukraine case, and the grid of grid-150k.sh.
# Prints for each the median, least and largest of wall time, and the medians of user and system time and of peak resident memory.
# Needs GNU time (apt install time). Usage: benchmarks/whole-process.sh [RUNS-OF-THE-CASE] [RUNS-OF-THE-GRID]
set -euo pipefail
export LC_ALL=C

case_runs=${1:-15}
grid_runs=${2:-3}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! [ -x /usr/bin/time ]; then
  echo "whole-process.sh: /usr/bin/time is missing; install GNU time." >&2
  exit 1
fi

# The build says what it did only if it failed.
if ! dotnet publish "$root/src/Casus.Cli" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true \
  -o "$work/casus" >"$work/publish.log" 2>&1; then
  cat "$work/publish.log" >&2
  exit 1
fi
casus=$(find "$work/casus" -maxdepth 1 -type f -perm -u+x \( -name casus -o -name Casus.Cli \) | head -n 1)

# measure NAME CASE RUNS: one process after the other, each into a folder of its own.
measure() {
  local name=$1 scenario=$2 runs=$3 times="$work/times"
  : >"$times"
  for run in $(seq 1 "$runs"); do
    if ! /usr/bin/time -a -o "$times" -f '%e %U %S %M' "$casus" analyze "$scenario" --out "$work/out-$run" \
      >"$work/output" 2>&1; then
      cat "$work/output" >&2
      exit 1
    fi
    rm -rf "$work/out-$run"
  done
  echo "| $name | $runs | $(column_of 1 "$times" three) | $(column_of 2 "$times") | $(column_of 3 "$times") | $(column_of 4 "$times" mib) |"
}

# column_of N FILE [three|mib]: the median of a column; with its least and largest; or of kibibytes, in mebibytes.
column_of() {
  awk -v column="$1" '{ print $column }' "$2" | sort -n | awk -v form="${3:-}" '
    { value[NR] = $1 }
    END {
      median = NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2
      if (form == "three") printf "%.2f (%.2f – %.2f)", median, value[1], value[NR]
      else if (form == "mib") printf "%.0f", median / 1024
      else printf "%.2f", median
    }'
}

"$root/benchmarks/grid-150k.sh" "$work/grid" >/dev/null
echo "| case | runs | wall s, median (least – largest) | user s | system s | peak MiB |"
echo "|---|---|---|---|---|---|"
measure "catalog/cases/ukraine-2025" "$root/catalog/cases/ukraine-2025" "$case_runs"
if [ "$grid_runs" -gt 0 ]; then
  measure "grid of 153,750 formulas" "$work/grid" "$grid_runs"
fi
