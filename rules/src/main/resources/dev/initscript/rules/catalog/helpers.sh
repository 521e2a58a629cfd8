#: version 1
# A line that starts with "#: " opens a section and is not part of it; so is not what stands here.
# A fix inserts "shared" and the sections of what the script calls, not all of them, because
# ShellCheck reports a function that nothing calls (SC2317).
#: shared
# Process checks that stay right after an upgrade has replaced the binary. What this script calls
# is a subshell: it changes no variable, option or trap.

# Sets ish_path to $1, ish_real to the same without symlinks, and IFS to a newline.
initscript_path() {
  ish_nl='
'
  IFS=$ish_nl
  ish_path=$1
  ish_old=''
  ish_real=$(cd -P "${1%/*}/" && pwd -P)/${1##*/} || ish_real=$1
  ! [ -L "$1" ] || ish_real=$(readlink -f "$1") || ish_real=$1
} 2>/dev/null

# Does process $1 run ish_path? 0 yes, 1 no, 4 it is gone, or hidden from this user.
initscript_runs() {
  # shellcheck disable=SC3013 # dash, bash and busybox have -ef
  if ! [ "/proc/$1/exe" -ef "$ish_path" ] && ! [ "/proc/$1/exe" -ef "$ish_old" ]; then
    ish_exe=$(initscript_exe "$1") || {
      initscript_named "$1"
      return
    }
    ish_exe=${ish_exe%??}
    ish_exe=${ish_exe%' (deleted)'}
    ish_exe=${ish_exe%-RPMDELETE}
    [ "$ish_exe" = "$ish_real" ] || [ "$ish_exe" = "$ish_path" ] || return 1
    ish_old=/proc/$1/exe # the file before an upgrade
  fi
  # A daemon that chrooted itself is in our mount namespace; a container's has neither in common.
  # shellcheck disable=SC3013
  [ "/proc/$1/root" -ef / ] ||
    { [ -z "$ish_same_root" ] && [ "/proc/$1/ns/mnt" -ef /proc/self/ns/mnt ]; } || return 1
  case ${ish_real##*/} in
    "${ish_path##*/}") ;;
    busybox* | toybox* | dropbearmulti*) # many programs in one file: the name decides
      initscript_argv "$1"
      [ "${ish_argv0##*/}" = "${ish_path##*/}" ] || return 1
      ;;
  esac
}

# Prints the path that process $1 runs, a newline and a dot: $(..) then keeps newlines of the path.
initscript_exe() {
  if command -v readlink >/dev/null; then
    readlink "/proc/$1/exe" && echo .
  else
    ish_exe=$(QUOTING_STYLE=literal TIME_STYLE=iso ls -ln "/proc/$1/exe" && echo .) || return
    printf '%s\n' "${ish_exe#*" /proc/$1/exe -> "}"
  fi
} 2>/dev/null

# The same where the exe link is unreadable: believe argv[0], or comm if argv[0] is no path anymore.
initscript_named() {
  IFS= read -r ish_stat <"/proc/$1/stat" || return 4 # hidden, or gone
  ish_comm=''
  read -r ish_comm <"/proc/$1/comm"
  initscript_argv "$1"
  case ${ish_stat##*) } in [XZ]* | ?' '[02]' 0 '*) return 1 ;; esac # a zombie, a kernel thread
  # shellcheck disable=SC3013
  case $ish_argv0 in
    '' | [!/]* | *' '*)
      case $ish_comm in
        "$(printf %.15s "${ish_path##*/}")" | "$(printf %.15s "${ish_real##*/}")") ;;
        *) return 1 ;;
      esac
      ;;
    *) [ "$ish_argv0" = "$ish_path" ] || [ "$ish_argv0" -ef "$ish_path" ] || return 1 ;;
  esac
} 2>/dev/null

# Sets ish_argv to the words that started process $1, a newline after each, ish_argv0 to the first.
initscript_argv() {
  ish_argv=$(tr '\n\000' ' \n' <"/proc/$1/cmdline")$ish_nl
  ish_argv0=${ish_argv%%"$ish_nl"*}
} 2>/dev/null

#: EXE
# Does process $1 interpret the script ish_path?
initscript_interprets() (
  read -r ish_line <"$ish_path"
  case $ish_line in '#!'*) ish_line=${ish_line#??} ;; *) exit 1 ;; esac
  ish_line=${ish_line#"${ish_line%%[! ]*}"}
  ish_words=${ish_line#"${ish_line%% *}"}
  ish_words=${ish_words:+${ish_words# }$ish_nl} # a word that the script's first line adds
  ish_line=${ish_line%% *}
  case $ish_line in */env) ish_line=$(command -v "${ish_words%"$ish_nl"}") ish_words='' ;; esac
  initscript_argv "$1"
  case ${ish_argv#*"$ish_nl"} in
    "$ish_words$ish_path$ish_nl"* | "$ish_words$ish_real$ish_nl"*) ;;
    *) exit 1 ;;
  esac
  initscript_path "$ish_line"
  initscript_runs "$1"
) 2>/dev/null

# Sets ish_pids to those that may run ish_path, highest first. One look at all of them is quick, but
# any user can forge a line of it, by a path with a newline: each pid must be confirmed alone.
initscript_candidates() {
  set +f
  ish_list=$(LC_ALL=C QUOTING_STYLE=literal TIME_STYLE=iso ls -ln /proc/[0-9]*/exe 2>&1)
  case $ish_scripts$ish_list in
    1* | *'ermission denied'*) # scripts, and processes of other users, are known by name
      ish_list=$ish_list$ish_nl$(grep -lF -e "$(printf %.15s "${ish_path##*/}")" \
        -e "$(printf %.15s "${ish_real##*/}")" /proc/[0-9]*/cmdline /proc/[0-9]*/comm)
      ;;
  esac
  set -f
  ish_pids='' ish_sort='' ish_last=0
  for ish_line in $ish_list; do
    case $ish_line in
      *" -> $ish_path"* | *" -> $ish_real"* | /proc/*/c*)
        ish_line=${ish_line#*/proc/}
        ish_line=${ish_line%%/*}
        case $ish_line in '' | 0* | *[!0-9]*) continue ;; esac
        [ "$ish_line" -gt "$ish_last" ] || ish_sort=1
        ish_last=$ish_line
        ish_pids=$ish_line$ish_nl$ish_pids
        ;;
    esac
  done
  [ -z "$ish_sort" ] || ish_pids=$(printf %s "$ish_pids" | sort -rnu)
} 2>/dev/null

# Sets ish_pid and ish_parent to the pids of process $1 and of its parent.
initscript_parent() {
  IFS= read -r ish_stat <"/proc/$1/stat"
  ish_pid=${ish_stat%% *}
  ish_stat=${ish_stat##*) ? }
  ish_parent=${ish_stat%% *}
}

# A pidof that knows replaced files: initscript_pidof [-cnqsx] [-o PID[,PID]...]... PATH...
initscript_pidof() (
  [ -e /proc/self/stat ] || {
    pidof "$@"
    exit
  }
  set +eu -f
  IFS='
'
  ish_same_root='' ish_scripts='' ish_flags='' ish_omit='' ish_operands='' ish_found=''
  while [ $# -gt 0 ]; do
    OPTIND=1
    while getopts cnqsxo: ish_option; do
      case $ish_option in
        c) ish_same_root=1 ;;
        x) ish_scripts=1 ;;
        o) ish_omit=$ish_omit,$OPTARG ;;
        \?) exit 1 ;;
        *) ish_flags=$ish_flags$ish_option ;;
      esac
    done
    shift $((OPTIND - 1))
    [ $# -eq 0 ] || { ish_operands=$ish_operands$IFS$1 && shift; }
  done

  # In pidof's place stand this subshell and, in a $(..) or a pipeline, the one around it.
  initscript_parent self
  ish_omit=$ish_omit,$ish_pid
  if [ "$ish_parent" != $$ ]; then
    ish_omit=$ish_omit,$ish_parent
    initscript_parent "$ish_parent"
  fi
  case $ish_omit in *%PPID*) ish_omit=$ish_omit,$ish_parent ;; esac

  for ish_operand in $ish_operands; do
    initscript_path "$ish_operand"
    initscript_candidates
    for ish_pid in $ish_pids; do
      case $ish_omit, in *,"$ish_pid",*) continue ;; esac
      initscript_runs "$ish_pid" ||
        { [ -n "$ish_scripts" ] && initscript_interprets "$ish_pid"; } || continue
      ish_found="$ish_found $ish_pid"
      case $ish_flags in *s*) break ;; esac
    done
  done
  [ -n "$ish_found" ] || exit 1
  case $ish_flags in *q*) ;; *) echo "${ish_found# }" ;; esac
)

#: PIDFILE
# Prints the pid in the pidfile $1 if that process runs the program $2. 0 yes; 1 no: no such file,
# no such process, or it runs another program; 4 cannot tell: signal nothing then.
initscript_pidfile() (
  set +eu -f
  unset IFS
  ish_same_root='' ish_pid='' ish_line=''
  while read -r ish_line || [ -n "$ish_line" ]; do # the last line may lack its newline
    ish_pid=$ish_pid$ish_line${ish_line:+ }
  done 2>/dev/null <"$1"
  ish_pid=${ish_pid% }
  case $ish_pid in
    '' | 0* | 1 | *[!0-9]*) # nothing that a script may signal, nor are several words
      if [ -e "$1" ] || { [ -d "${1%/*}" ] && ! [ -x "${1%/*}" ]; }; then exit 4; else exit 1; fi
      ;;
  esac

  initscript_path "$2"
  initscript_runs "$ish_pid"
  ish_status=$?
  if [ "$ish_status" -eq 4 ]; then
    case $(LC_ALL=C kill -s 0 "$ish_pid" 2>&1) in *'No such process'*) ish_status=1 ;; esac
  fi
  [ "$ish_status" -ne 0 ] || echo "$ish_pid"
  exit "$ish_status"
)
