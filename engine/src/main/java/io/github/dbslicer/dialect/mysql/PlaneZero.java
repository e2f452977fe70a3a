package io.github.dbslicer.dialect.mysql;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;

/** A form of Unicode without what is beyond its first 65,536 characters, as utf8mb3 and ucs2 are, which Java does not know. */
final class PlaneZero extends Charset {
    private final Charset whole;

    /** @param whole the form with all characters */
    PlaneZero(Charset whole) {
        super("x-dbslicer-bmp-" + whole.name(), new String[0]);
        this.whole = whole;
    }

    @Override
    public boolean contains(Charset other) {
        return other.equals(this) || other.name().equals("US-ASCII");
    }

    @Override
    public CharsetDecoder newDecoder() {
        return whole.newDecoder();
    }

    @Override
    public CharsetEncoder newEncoder() {
        return new Encoder(this);
    }

    private static final class Encoder extends CharsetEncoder {
        private final CharsetEncoder encoder;

        Encoder(PlaneZero charset) {
            super(charset, 2, 3, charset.whole.newEncoder().replacement());
            this.encoder = charset.whole.newEncoder();
        }

        @Override
        protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
            int end = in.limit();
            int at = in.position();
            while (at < end && !Character.isSurrogate(in.get(at))) {
                at++;
            }
            in.limit(at);
            CoderResult result = encoder.reset().encode(in, out, false);
            in.limit(end);
            if (result.isOverflow() || at == end) {
                return result;
            }
            boolean pair = end - at > 1 && Character.isSurrogatePair(in.get(at), in.get(at + 1));
            return CoderResult.unmappableForLength(pair ? 2 : 1);
        }
    }
}
