package io.github.dbslicer.mask;

import io.github.dbslicer.schema.ColumnRoom;

/** {@code {mirror: plain}}: what a test can compute by itself. A whole number n becomes -1 - n, a text gets an m in front. */
public final class MirrorKind implements MaskKind {

    @Override
    public String name() {
        return "mirror";
    }

    @Override
    public Generator read(MaskOptions options, ColumnRoom room) {
        if (!options.argument().equals("plain")) {
            options.problem(name(), "'plain' is expected.");
        }
        return new Mirror();
    }

    private record Mirror() implements Generator {
        @Override
        public boolean injective() {
            return true;
        }

        @Override
        public ValueMask open(MaskKey key) {
            return (original, masked) -> masked.set(mirrored(original.text()));
        }

        private static String mirrored(String text) {
            return text.matches("-?\\d+") ? Long.toString(-1 - Long.parseLong(text)) : "m" + text;
        }
    }
}
