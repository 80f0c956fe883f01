#!/usr/bin/env bash
# The large sweep: 4,050 distinct games × 10,000 draws × 20 periods × 6 structural variants, with its time and its largest memory.
# Its numbers are made up for their number; they estimate nothing.
# Usage: benchmarks/sweep-large.sh FOLDER [DRAWS]
set -euo pipefail

folder=${1:?"usage: $0 FOLDER [DRAWS]"}
draws=${2:-10000}
here=$(dirname "$0")

"$here/grid-150k.sh" "$folder" >/dev/null
# One line of territory, nine levels of training and three of intelligence: 5 × 6 × 5 × 9 × 3 formulas, each a game of its own; 20 periods.
awk '
  /^      share-/ && !/share-60:/ { next }
  /question: How much training/ { print; getline; print; print "      none: {}"; for (l = 1; l <= 8; l++) printf "      level-%d: { instruments: { training: %.3f } }\n", l, l / 8; skip = 5; next }
  /question: How much intelligence/ { print; getline; print; print "      none: {}"; for (l = 1; l <= 2; l++) printf "      level-%d: { instruments: { intelligence: %.1f } }\n", l, l / 2; skip = 5; next }
  skip > 0 { skip--; next }
  /probe-probability: 0/ { next }
  { sub(/periods: 10$/, "periods: 20"); sub(/within-periods: 10 /, "within-periods: 20 "); sub(/erosion: 0.05$/, "erosion: 0.02 to 0.08"); print }
' "$folder/scenario.yaml" >"$folder/large.yaml"
rm "$folder/scenario.yaml"

variants=(stated projection reading-unknown sure-of-ambiguous-would sure-of-ambiguous-could)
command=(dotnet "$here/../artifacts/bin/Casus.Cli/release/Casus.Cli.dll" sweep "$folder/large.yaml" --draws "$draws" --out "$folder/out" --restart)
command+=(--variants "${variants[@]}")
start=$(date +%s.%N)
/usr/bin/time -f "%M KiB at most" "${command[@]}" >"$folder/out.txt"
end=$(date +%s.%N)
awk -v s="$start" -v e="$end" -v d="$draws" -v v="${#variants[@]}" \
  'BEGIN { t = e - s; printf "%.1f s; %.2e game-periods a second\n", t, 4050 * d * 20 * v / t }'
