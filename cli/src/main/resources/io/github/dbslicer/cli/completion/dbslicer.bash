# Completion of dbslicer for bash 3.2 and newer; 'dbslicer completion bash' prints it.

# The names below a key of a YAML file.
_dbslicer_names() {
    [ -f "$2" ] && awk -v section="$1" '
@names.awk@
' <"$2" 2>/dev/null
}

# The file that an option names on the line, or else the usual one.
_dbslicer_file() {
    local i file=$2
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
            "$1")
                file=${COMP_WORDS[i + 1]}
                if [ "$file" = = ]; then
                    file=${COMP_WORDS[i + 2]}
                fi
                ;;
            "$1"=*) file=${COMP_WORDS[i]#*=} ;;
        esac
    done
    case $file in
        \~/*) file=$HOME/${file#??} ;;
    esac
    printf '%s\n' "$file"
}

_dbslicer_connections() {
    _dbslicer_names 'connection|mysql' "$(_dbslicer_file --config config.yml)"
}

_dbslicer_tables() {
    _dbslicer_names tables "$(_dbslicer_file --schema-file schema.yml)"
}

_dbslicer() {
    local command=${COMP_WORDS[1]} current=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD - 1]}
    local attached='' prefix='' options='' argument='' value='' words='' list='' word
    COMPREPLY=()
    # Bash takes the equals sign for a word of its own, unless COMP_WORDBREAKS lacks it.
    case $current in
        =) attached=yes current='' ;;
        --*=*) attached=yes option=${current%%=*} prefix=${current%%=*}= current=${current#*=} ;;
        *)
            if [ "$option" = = ]; then
                attached=yes option=${COMP_WORDS[COMP_CWORD - 2]}
            fi
            ;;
    esac
    case $command in
        -*) command=slice ;;
        *) [ "$COMP_CWORD" -gt 1 ] || command='' ;;
    esac
    case $command in
@commands@
    esac
    if [ -z "$value" ]; then
        case $current in
            -*) value=words words=$options ;;
            *) value=$argument ;;
        esac
    fi
    case $value in
        files)
            # Bash before 4 has no compopt.
            compopt -o default 2>/dev/null || while IFS= read -r word; do
                COMPREPLY+=("$word")
            done < <(compgen -f -- "$current")
            ;;
        folders)
            compopt -o dirnames 2>/dev/null || while IFS= read -r word; do
                COMPREPLY+=("$word")
            done < <(compgen -d -- "$current")
            ;;
        words)
            case $list$current in
                yes*,*) prefix=$prefix${current%,*}, current=${current##*,} ;;
            esac
            for word in $words; do
                case $word in
                    "$current"*) COMPREPLY+=("$prefix$word") ;;
                esac
            done
            ;;
    esac
}

complete -F _dbslicer dbslicer
