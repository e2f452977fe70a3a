package io.github.dbslicer.parquet;

import io.github.dbslicer.file.FileContents;
import io.github.dbslicer.schema.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.KeyValue;
import tools.jackson.databind.json.JsonMapper;

/** What every file says of where its rows are from. */
final class FileFacts {
    /** Grows where a reader of an older one would be misled. */
    static final int FORMAT_VERSION = 1;

    private final FileContents contents;

    FileFacts(FileContents contents) {
        this.contents = contents;
    }

    List<KeyValue> of(TableColumns table) {
        List<KeyValue> facts = new ArrayList<>();
        facts.add(new KeyValue("dbslicer.format").setValue(String.valueOf(FORMAT_VERSION)));
        facts.add(new KeyValue("dbslicer.source").setValue(contents.source()));
        facts.add(new KeyValue("dbslicer.moment").setValue(contents.moment().toString()));
        facts.add(new KeyValue("dbslicer.rules").setValue(contents.rules()));
        facts.add(new KeyValue("dbslicer.table").setValue(table.table().id().toString()));
        facts.add(new KeyValue("dbslicer.columns").setValue(columns(table)));
        return facts;
    }

    private static String columns(TableColumns table) {
        List<Map<String, String>> told = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            Column column = table.table().writableColumns().get(index);
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("name", column.name());
            facts.put("type", column.type());
            String note = table.columns().get(index).note();
            if (!note.isEmpty()) {
                facts.put("note", note);
            }
            told.add(facts);
        }
        return new JsonMapper().writeValueAsString(told);
    }
}
