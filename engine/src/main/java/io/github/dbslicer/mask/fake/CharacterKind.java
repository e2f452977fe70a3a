package io.github.dbslicer.mask.fake;

/** What becomes of a character of a text that is masked. */
enum CharacterKind {
    /** It stays: blanks, line breaks, punctuation, and the symbols of ASCII. */
    BREAK,
    /** It becomes a letter: letters and marks of every script, and symbols beyond ASCII. */
    LETTER,
    /** It becomes a digit. */
    DIGIT,
    /** There is no further one. */
    END;

    private static final CharacterKind[] ASCII = new CharacterKind[0x80];

    static {
        for (int point = 0; point < ASCII.length; point++) {
            ASCII[point] = Character.isLetter(point) ? LETTER : Character.isDigit(point) ? DIGIT : BREAK;
        }
    }

    static CharacterKind of(int point) {
        return point < ASCII.length ? ASCII[point] : beyondAscii(point);
    }

    private static CharacterKind beyondAscii(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> BREAK;
            case Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER -> DIGIT;
            default -> LETTER;
        };
    }
}
