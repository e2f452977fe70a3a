package io.github.dbslicer.file.pack;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds what a pack ends with, or why there is none. */
final class TrailerFinder {
    /** How many bytes behind the end of a pack are taken for such. */
    private static final int APPENDED = 1 << 20;

    private static final int LONGEST = 1 << 12;

    private final PackBytes file;

    TrailerFinder(PackBytes file) {
        this.file = file;
    }

    /** @throws io.github.dbslicer.error.SliceException {@code SOURCE_FILE} that names the damage, or what the file is instead */
    Trailer find() {
        long size = file.size();
        if (size == 0) {
            throw file.refused("is empty.");
        }
        if (isWhole(size)) {
            return read();
        }
        if (hasRemains()) {
            throw file.refused("is damaged: " + Damage.altered("what it ends with", size - Trailer.LENGTH, size) + "."
                    + Damage.REMEDY);
        }
        refuseAppended();
        throw new Remains(file).refusal();
    }

    private void refuseAppended() {
        int searched = (int) Math.min(file.size(), APPENDED);
        long from = file.size() - searched;
        String last = new String(file.read(from, searched), StandardCharsets.ISO_8859_1);
        String tag = new String(Trailer.TAG, StandardCharsets.ISO_8859_1);
        for (int at = last.lastIndexOf(tag); at >= 0; at = last.lastIndexOf(tag, at - 1)) {
            long end = from + at + Trailer.TAG.length + Sha256.BYTES;
            if (end < file.size() && isWhole(end)) {
                throw file.refused("is damaged: " + Damage.bytes(file.size() - end)
                        + " stand behind its end. Cut the file to " + Damage.bytes(end) + ", or make it anew.");
            }
        }
    }

    /** Whether there is a trailer as it was written, of whatever version, that ends there. */
    private boolean isWhole(long end) {
        if (end < Trailer.LASTING) {
            return false;
        }
        ByteBuffer lasting = lasting(end);
        int length = lasting.getInt();
        lasting.getInt();
        byte[] tag = new byte[Trailer.TAG.length];
        lasting.get(tag);
        if (!Arrays.equals(tag, Trailer.TAG) || length < Trailer.LASTING || length > Math.min(LONGEST, end)) {
            return false;
        }
        byte[] frame = file.read(end - length, length);
        return Sha256.of(frame, length - Sha256.BYTES).equals(Sha256.read(lasting));
    }

    private ByteBuffer lasting(long end) {
        return ByteBuffer.wrap(file.read(end - Trailer.LASTING, Trailer.LASTING))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether there was one of this version where one should be: where it has been altered in one place, the others tell. */
    private boolean hasRemains() {
        if (file.size() < Trailer.LENGTH) {
            return false;
        }
        byte[] frame = file.read(file.size() - Trailer.LENGTH, Trailer.LENGTH);
        return Trailer.resembles(frame);
    }

    private Trailer read() {
        ByteBuffer lasting = lasting(file.size());
        lasting.getInt();
        int version = lasting.getInt();
        if (version != Trailer.VERSION) {
            throw file.refused("is a pack in version " + version
                    + " of the format, of which this DbSlicer knows version " + Trailer.VERSION + ". "
                    + (version > Trailer.VERSION ? "Use a newer DbSlicer." : "Make it anew."));
        }
        Trailer trailer = Trailer.read(file.read(file.size() - Trailer.LENGTH, Trailer.LENGTH));
        long written = trailer.offset() + Trailer.LENGTH;
        if (file.size() != written) {
            throw file.refused("is damaged: it has " + Damage.bytes(file.size()) + ", and had " + Damage.bytes(written)
                    + " when it was written: some " + (file.size() < written ? "are missing" : "were added")
                    + " within it."
                    + Damage.REMEDY);
        }
        return trailer;
    }
}
