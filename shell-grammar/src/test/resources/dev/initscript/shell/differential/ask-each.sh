# Asks a shell whether it can read the scripts of a directory: $1 the directory, the rest the shell's command.
# Prints for each script what the shell reports, then `@@ NAME STATUS` on a line of its own.
cd "$1" || exit
shift
for script in *; do
  "$@" -n "$script" </dev/null
  status=$?
  case $script in
    000000) number=0 ;;
    *) number=${script#"${script%%[!0]*}"} ;;
  esac
  printf '@@ %s %s\n' "$number" "$status"
done 2>&1
