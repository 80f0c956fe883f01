#!/usr/bin/env bash
# Measures the workbench from outside, as the page uses it: how long an exploration takes while a slider moves, how many go through in a second, and how
# much memory 50 people exploring at once need; on the shipped case and on a made-up one of 9,840 formulas. Prints a table.
# Server and clients share the cores they are given. Usage: benchmarks/workbench.sh [SECONDS-OF-EACH-MEASUREMENT]
set -euo pipefail
export LC_ALL=C DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

seconds=${1:-20}
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for project in src/Casus.Cli benchmarks/Casus.Benchmarks; do
  if ! dotnet build "$root/$project" -c Release -v quiet -clp:NoSummary >"$work/build.log" 2>&1; then
    cat "$work/build.log" >&2
    exit 1
  fi
done

# The large grid with two of its six issues left out, and three levels of aid more: 41 × 5 × 6 × 8 formulas.
"$root/benchmarks/grid-150k.sh" "$work/grid" >/dev/null
awk '
  /^issues:/ { issues = 1 }
  /^[a-z]/ && !/^issues:/ { issues = 0 }
  /^  [a-z]/ { skip = issues && /^  (training|intelligence):/ }
  /^$/ || /^[a-z]/ { skip = 0 }
  !skip { print }
  issues && /level-4: \{ instruments: \{ aid: 1.00 \} \}/ {
    print "      level-5: { instruments: { aid: 0.10 } }"
    print "      level-6: { instruments: { aid: 0.15 } }"
    print "      level-7: { instruments: { aid: 0.35 } }"
  }
' "$work/grid/scenario.yaml" >"$work/grid.yaml"

dotnet "$root/artifacts/bin/Casus.Benchmarks/release/Casus.Benchmarks.dll" workbench \
  "$root/artifacts/bin/Casus.Cli/release/Casus.Cli.dll" "$work/data" "$work/grid.yaml" "$seconds"
