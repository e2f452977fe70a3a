package io.github.dbslicer.cli.terminal;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes JSON of maps, lists, texts, numbers and truth values. */
public final class Json {
    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /** @param value keys of maps are texts; maps are written in their own order */
    public static String of(Object value) {
        Json json = new Json();
        json.append(value);
        return json.text.toString();
    }

    private void append(Object value) {
        if (value instanceof Map<?, ?> map) {
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            text.append('{');
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                quote(entry.getKey().toString());
                text.append(':');
                append(entry.getValue());
                text.append(entries.hasNext() ? "," : "");
            }
            text.append('}');
        } else if (value instanceof List<?> list) {
            Iterator<?> items = list.iterator();
            text.append('[');
            while (items.hasNext()) {
                append(items.next());
                text.append(items.hasNext() ? "," : "");
            }
            text.append(']');
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            quote(value.toString());
        }
    }

    /** Beyond ASCII all is escaped, whatever the encoding of the stream it goes to. */
    private void quote(String string) {
        text.append('"');
        for (int index = 0; index < string.length(); index++) {
            char next = string.charAt(index);
            if (next == '"' || next == '\\') {
                text.append('\\').append(next);
            } else if (next < ' ' || next > '~') {
                text.append(String.format("\\u%04x", (int) next));
            } else {
                text.append(next);
            }
        }
        text.append('"');
    }
}
