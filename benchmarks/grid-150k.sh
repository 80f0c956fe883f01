#!/usr/bin/env bash
# Writes a scenario of 41 × 5 × 6 × 5 × 5 × 5 = 153,750 formulas into a folder, to see how analysing scales.
# Its numbers are made up for their number; they estimate nothing.
# Usage: benchmarks/grid-150k.sh FOLDER
set -euo pipefail

folder=${1:?"usage: $0 FOLDER"}
mkdir -p "$folder"

# From 0.40 to 0.80 by hundredths.
territory() {
  for hundredths in $(seq 40 80); do
    echo "      share-$hundredths: { challenger-share: 0.$hundredths }"
  done
}

# levels INSTRUMENT COUNT: none, and then equal steps up to one unit.
levels() {
  echo "      none: {}"
  for level in $(seq 1 $(($2 - 1))); do
    amount=$(awk -v level="$level" -v top="$(($2 - 1))" 'BEGIN { printf "%.2f", level / top }')
    echo "      level-$level: { instruments: { $1: $amount } }"
  done
}

cat >"$folder/scenario.yaml" <<YAML
casus: 1
title: A grid of some 150,000 formulas
question: How long does it take to look at all of them?

actors:
  challenger: { name: Challenger, role: challenger, consent: required }
  protege: { name: Protégé, role: protégé, consent: required }
  first: { name: First guarantor, role: guarantor, consent: required }
  second: { name: Second guarantor, role: guarantor, joins-after: [first], consent: required }
  assembly: { name: Assembly, role: ratifier, consent: sought }

provisions:
  ambiguous:
    text: An attack on one is considered an attack on all.
    trigger: { event: armed-attack, unprovoked-only: no }
    readings:
      would: { means: The guarantors fight., cost-of-reneging: { none: 0.35, aid: 0.30 } }
      could: { means: The guarantors may fight., cost-of-reneging: { none: 0.05, aid: 0 } }
    beliefs:
      challenger: { would: 0.2 to 0.6 }
      protege: { would: 0.4 to 0.9 }
      first: { would: 0.3 to 0.7 }
      second: { would: 0.5 }
  binding:
    text: The guarantors fight.
    readings:
      would: { means: The guarantors fight., cost-of-reneging: { none: 0.35, aid: 0.30 } }
  permissive:
    text: The guarantors may fight.
    readings:
      could: { means: The guarantors may fight., cost-of-reneging: { none: 0.05, aid: 0 } }

instruments:
  contingent: { name: Contingent, resolve: 0 to 0.2, denial: 0.05, budget: { second: 0.02 } }
  aid: { name: Aid, denial: 0.04, denial-applies: [aid, direct], budget: { first: 0.01, second: 0.01 } }
  training: { name: Training, denial: 0.03, response-curve: diminishing, half-at: 1, budget: { second: 0.01 } }
  intelligence: { name: Intelligence, denial: 0.02, denial-applies: [aid, direct], budget: { first: 0.01 } }

issues:
  territory:
    question: What share of the stake does the challenger hold?
    options:
$(territory)
  guarantee:
    question: Which guarantee is given?
    options:
      none: {}
      aid-only: { rules-out: [none, direct] }
      permissive: { provision: permissive }
      ambiguous: { provision: ambiguous }
      binding: { provision: binding }
  contingent:
    question: How large a contingent?
    options:
$(levels contingent 6)
  aid:
    question: How much aid?
    options:
$(levels aid 5)
  training:
    question: How much training?
    options:
$(levels training 5)
  intelligence:
    question: How much intelligence?
    options:
$(levels intelligence 5)

worth:
  challenger: { territory: 1, binding: -0.10, ambiguous: -0.05 }
  protege: { territory: 1 }
  first: { peace: 0.25 }
  second: { peace: 0.25 }

limits:
  assembly: { challenger-share-at-most: 0.65 }

renewed-war:
  none: { challenger-wins: 0.8, cost: { challenger: 0.2 } }
  aid: { challenger-wins: 0.6, cost: { challenger: 0.3, first: 0.03, second: 0.03 } }
  direct: { challenger-wins: 0.2, cost: { challenger: 0.8, first: 0.40, second: 0.2 } }
  contributions:
    first: { on-winning: 0.7, on-cost: 0.7 }
    second: { on-winning: 0.3, on-cost: 0.3 }

private:
  challenger: { resolve: "uniform(0, 2)" }
  protege: { pain-of-resisting: "uniform(0, 0.4)" }
  first: { stake: "uniform(0, 1)" }
  second: { stake: "uniform(0, 1)" }

no-deal:
  challenger-wins: 0.55 to 0.7
  cost: { challenger: 0.1 to 0.3, protege: 0.2 to 0.5, first: 0.02, second: 0.05 }

future:
  periods: 10
  discount: 0.9
  challenger: new-government-each-period
  erosion: 0.05
  rearmament: 0
  probe-probability: 0

play:
  beliefs-about-beliefs: agree-to-disagree
  guarantor-knows-reading: yes
  guarantors-move: in-sequence

wanted: { attack-probability-at-most: 0.1, within-periods: 10 }
YAML

echo "$folder/scenario.yaml: $((41 * 5 * 6 * 5 * 5 * 5)) formulas"
