package io.github.dbslicer.file.pack;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.github.dbslicer.error.SliceException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** What can be told of a file that does not end as a pack does: as far as which entry it is whole, or what it seems to be instead. */
final class Remains {
    private static final int BEGINNING = 1 << 12;

    private final PackBytes file;

    Remains(PackBytes file) {
        this.file = file;
    }

    SliceException refusal() {
        byte[] first = file.read(0, (int) Math.min(file.size(), BEGINNING));
        if (!FileKind.isZstd(first)) {
            return file.refused("is no pack of DbSlicer: " + FileKind.guess(first) + ".");
        }
        byte[] unpacked = unpacked();
        if (unpacked.length < Entry.BLOCK) {
            return file.refused("is no pack of DbSlicer, or is damaged where it begins: it cannot be decompressed.");
        }
        return FileKind.beginsPack(unpacked)
                ? damaged()
                : file.refused("is no pack of DbSlicer, but compressed by zstd: " + FileKind.guess(unpacked) + ".");
    }

    /** As much of the beginning as can be had. */
    private byte[] unpacked() {
        byte[] bytes = new byte[BEGINNING];
        int count = 0;
        try (InputStream in = new ZstdInputStreamNoFinalizer(file.stream(0, file.size()))) {
            for (int more = 0; more >= 0 && count < bytes.length; count += Math.max(0, more)) {
                more = in.read(bytes, count, bytes.length - count);
            }
        } catch (IOException ends) {
            // What was had until then has to do.
            return Arrays.copyOf(bytes, count);
        }
        return Arrays.copyOf(bytes, count);
    }

    private SliceException damaged() {
        Watched watched = new Watched(file.stream(0, file.size()));
        String last = "its beginning";
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new ZstdInputStreamNoFinalizer(watched), StandardCharsets.UTF_8.name())) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                last = entry.getName();
                tar.transferTo(OutputStream.nullOutputStream());
            }
        } catch (IOException ends) {
            return refused(last, watched.ended ? "it is cut off" : "it is altered, and has no end");
        }
        return refused(last, watched.ended ? "it is cut off" : "it is cut off or altered where it ends");
    }

    private SliceException refused(String last, String how) {
        return file.refused("is damaged: " + how + ". It has " + Damage.bytes(file.size())
                + ", and is not as it was written in or behind " + last + "." + Damage.REMEDY);
    }

    /** Tells whether the end has been seen. */
    private static final class Watched extends FilterInputStream {
        private boolean ended;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] into, int start, int most) throws IOException {
            int count = super.read(into, start, most);
            ended |= count < 0;
            return count;
        }
    }
}
