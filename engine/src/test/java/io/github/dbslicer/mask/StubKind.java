package io.github.dbslicer.mask;

import io.github.dbslicer.schema.ColumnRoom;
import java.util.List;

/** Kinds of masks for tests of what the rules make of masks. */
record StubKind(String name, boolean injective, boolean byRow, boolean makesNull) implements MaskKind {
    /** Not injective, with an option {@code locale}; an argument of {@code wide} needs room for 100 characters. */
    static final StubKind ALIAS = new StubKind("alias", false, false, false);
    /** Injective. */
    static final StubKind CODE = new StubKind("code", true, false, false);
    /** Goes by the row. */
    static final StubKind JITTER = new StubKind("jitter", false, true, false);
    /** Makes NULL. */
    static final StubKind BLANK = new StubKind("blank", false, false, true);

    static MaskKinds all() {
        return MaskKinds.of(List.of(ALIAS, CODE, JITTER, BLANK));
    }

    @Override
    public Generator read(MaskOptions options, ColumnRoom room) {
        String argument = options.argument();
        options.text("locale");
        boolean small = room instanceof ColumnRoom.Text text && text.characters() < 100;
        if (argument.equals("wide") && small) {
            options.problem(name, "the columns have room for less than 100 characters.");
        }
        return new Stub(injective, room);
    }

    /** Tells what it was made for. */
    record Stub(boolean injective, ColumnRoom room) implements Generator {
        @Override
        public ValueMask open(MaskKey key) {
            throw new UnsupportedOperationException();
        }
    }
}
