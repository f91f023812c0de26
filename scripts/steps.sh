# Sourced after setup.sh: runs steps one after the other, goes on after a failure, and adds up what the runners report.

declare -F step >/dev/null && return # sourced a second time: the sums stay

passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# step TITLE COMMAND…: a step that fails without naming a failed test counts as one failure.
step() {
  local title=$1 status=0 bad
  shift
  say "$title"
  "$@" 2>&1 </dev/null | tee "$log" || status=1
  passed=$((passed + $(sum '^test result:.* \([0-9]*\) passed.*') + $(sum '^[^ ]* pass \([0-9]*\)$')))
  bad=$(($(sum '^test result:.* \([0-9]*\) failed.*') + $(sum '^[^ ]* fail \([0-9]*\)$') + $(sum '^[^ ]* cancelled \([0-9]*\)$')))
  if [ $status != 0 ]; then
    [ $bad != 0 ] || bad=1
    say "FAILED: $title"
  fi
  failed=$((failed + bad))
}

# sum PATTERN: the sum of the numbers that a basic regular expression captures in the step's output.
sum() {
  sed -n "s/$1/\1/p" "$log" | awk '{ sum += $1 } END { print sum + 0 }'
}

closing_line() {
  printf '\n%s passed, %s failed\n' $passed $failed
  [ $failed = 0 ] && [ $passed != 0 ]
}
