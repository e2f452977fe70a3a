/^[^ #]/ { inside = $0 ~ "^(" section ") *:"; depth = 0 }
inside && match($0, /^ +[^ #]/) {
    if (!depth) depth = RLENGTH
    if (RLENGTH == depth) {
        name = substr($0, depth); sub(/ *:.*/, "", name); gsub(/"/, "", name)
        if (name ~ /^[A-Za-z0-9_.@+-]+$/) print name
    }
}
