#!/usr/bin/env bash
# Kills a sweep at 20 random moments with SIGKILL, resumes it each time, and compares its results with those of a sweep that was never interrupted.
# Usage: benchmarks/kill-resume.sh CASE FOLDER [DRAWS]
set -euo pipefail

case=${1:?"usage: $0 CASE FOLDER [DRAWS]"}
folder=${2:?"usage: $0 CASE FOLDER [DRAWS]"}
draws=${3:-2000000}
casus="dotnet $(dirname "$0")/../artifacts/bin/Casus.Cli/release/Casus.Cli.dll"
RANDOM=1

rm -rf "$folder"
mkdir -p "$folder"
start=$SECONDS
$casus sweep "$case" --draws "$draws" --variants stated --out "$folder/whole" >/dev/null
echo "uninterrupted: $((SECONDS - start)) s"
kills=0
while [ "$kills" -lt 20 ]; do
  resume=""
  [ -f "$folder/killed/checkpoint.bin" ] && resume="--resume"
  $casus sweep "$case" --draws "$draws" --variants stated --out "$folder/killed" $resume >/dev/null 2>&1 &
  sleep "$((RANDOM % 3)).$((RANDOM % 10))"
  kill -9 $! 2>/dev/null || { wait $! || true; break; }
  wait $! 2>/dev/null || true
  kills=$((kills + 1))
done
if [ ! -f "$folder/killed/sweep.json" ]; then
  resume=""
  [ -f "$folder/killed/checkpoint.bin" ] && resume="--resume"
  $casus sweep "$case" --draws "$draws" --variants stated --out "$folder/killed" $resume >/dev/null
fi
for file in sweep.json formulas.csv formulas.parquet report.html; do
  cmp "$folder/whole/$file" "$folder/killed/$file"
done
echo "$kills kills; the same bytes"
