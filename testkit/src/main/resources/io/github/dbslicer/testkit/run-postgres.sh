# Runs a server for as long as the program that started this script lives, then removes its directory.
# Arguments: the directory, and the command. Input: a line once the directory is ready; its end is the end of the server.
directory=$1
shift

# An interrupt from the terminal goes to the whole group of processes: the server goes down, this script must still clean up.
trap '' HUP INT TERM
exec 3<&0

if read -r go <&3; then
    "$@" </dev/null >>"$directory/server.log" 2>&1 3<&- &
    server=$!
    # Immediate shutdown: nobody needs the data any more. Unlike a kill it frees shared memory.
    (
        read -r end <&3
        kill -QUIT "$server"
    ) 2>/dev/null &
    wait "$server"
    echo "the server has ended" >>"$directory/server.log"
    read -r end <&3
fi
rm -rf "$directory"
