# Completion of dbslicer for fish 3.0 and newer; 'dbslicer completion fish' prints it.

# The names below a key of a YAML file.
function __dbslicer_names
    test -f $argv[2]; and awk -v section=$argv[1] '
@names.awk@
' <$argv[2] 2>/dev/null
end

# The file that an option names on the line, or else the usual one.
function __dbslicer_file
    set -l words (commandline -opc)
    set -l file $argv[2]
    for i in (seq 2 (count $words))
        if test "$words[$i]" = $argv[1]; and set -q words[(math $i + 1)]
            set file $words[(math $i + 1)]
        else if string match -q -- "$argv[1]=*" $words[$i]
            set file (string replace -- "$argv[1]=" '' $words[$i])
        end
    end
    string replace -r '^~/' "$HOME/" -- $file
end

function __dbslicer_connections
    __dbslicer_names 'connection|mysql' (__dbslicer_file --config config.yml)
end

function __dbslicer_tables
    __dbslicer_names tables (__dbslicer_file --schema-file schema.yml)
end

# Puts before each name what stands before the last comma.
function __dbslicer_list
    set -l typed (commandline -ct | string replace -r '^--[^=]*=' '' | string match -r '.*,')
    while read -l name
        echo "$typed$name"
    end
end

# The command that the line is about. Options alone are those of slice.
function __dbslicer_command
    set -l words (commandline -opc)
    set -q words[2]; or set words[2] (commandline -ct)
    if string match -q -- '-*' "$words[2]"
        echo slice
    else if test (count (commandline -opc)) -gt 1
        echo $words[2]
    end
end

function __dbslicer_in
    set -l command (__dbslicer_command)
    test "$command" = $argv[1]
end

function __dbslicer_at_command
    test (count (commandline -opc)) -eq 1
end

complete -c dbslicer -f
@commands@
