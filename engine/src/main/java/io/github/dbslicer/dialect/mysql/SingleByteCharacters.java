package io.github.dbslicer.dialect.mysql;

import io.github.dbslicer.dialect.CommonColumn;
import io.github.dbslicer.dialect.CommonForms;
import io.github.dbslicer.row.ByteArray;
import io.github.dbslicer.row.RowBatch;
import io.github.dbslicer.schema.Column;
import io.github.dbslicer.schema.TableId;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The characters of sets in which each has one byte, as the servers have them: of some of these sets other programs have another opinion, and some
 * nobody else knows.
 */
final class SingleByteCharacters {
    /** By the servers' names of the sets: for each byte the character in UTF-8, no bytes where there is none. */
    private static final Map<String, List<byte[]>> SETS = SqlResource.read("single-byte-characters.txt")
            .lines()
            .map(line -> line.split(" ", -1))
            .collect(Collectors.toUnmodifiableMap(words -> words[0], SingleByteCharacters::read));

    private SingleByteCharacters() {}

    /** ASCII, but for the bytes that are told otherwise: {@code 80=20ac}. */
    private static List<byte[]> read(String[] words) {
        byte[][] characters = new byte[256][0];
        for (int value = 0; value < 128; value++) {
            characters[value] = new byte[] {(byte) value};
        }
        for (String word : Arrays.asList(words).subList(1, words.length)) {
            String character = word.length() == 3 ? "" : Character.toString(HexFormat.fromHexDigits(word, 3, 7));
            characters[HexFormat.fromHexDigits(word, 0, 2)] = character.getBytes(StandardCharsets.UTF_8);
        }
        return List.of(characters);
    }

    /** Empty where the set is none of these. */
    static Optional<CommonColumn.Form> form(TableId table, Column column, String charset) {
        return Optional.ofNullable(SETS.get(charset))
                .map(characters -> new Form(table, column, characters.toArray(byte[][]::new)));
    }

    private static final class Form implements CommonColumn.Form {
        private final TableId table;
        private final Column column;
        private final byte[][] characters;

        Form(TableId table, Column column, byte[][] characters) {
            this.table = table;
            this.column = column;
            this.characters = characters;
        }

        @Override
        public void append(RowBatch rows, int row, int place, ByteArray into) {
            byte[] data = rows.data();
            int start = rows.start(row, place);
            int end = start + rows.length(row, place);
            for (int at = start; at < end; at++) {
                byte[] character = characters[data[at] & 0xff];
                if (character.length == 0) {
                    throw CommonForms.noText(table, column);
                }
                into.append(character, 0, character.length);
            }
        }
    }
}
