package io.github.dbslicer.file.pack;

import com.github.luben.zstd.RecyclingBufferPool;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import io.github.dbslicer.error.SliceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.CRC32;

/** The content of an entry. At its end it is known to be what was written. For one thread. */
final class EntryStream extends InputStream {
    private final PackBytes file;
    private final String name;
    private final Stored stored;
    private final InputStream frame;
    private final CRC32 crc32 = new CRC32();
    private long left;

    EntryStream(PackBytes file, String name, Stored stored) {
        this.file = file;
        this.name = name;
        this.stored = stored;
        this.left = stored.bytes();
        try {
            this.frame = new ZstdInputStreamNoFinalizer(
                    file.stream(stored.offset(), stored.length()), RecyclingBufferPool.INSTANCE);
        } catch (IOException e) {
            throw altered(e);
        }
        begin();
    }

    private void begin() {
        try {
            frame.readNBytes(Entry.BLOCK);
            if (left == 0) {
                end();
            }
        } catch (IOException e) {
            close();
            throw altered(e);
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int start, int most) {
        if (left == 0 || most == 0) {
            return most == 0 ? 0 : -1;
        }
        try {
            int count = frame.read(into, start, (int) Math.min(most, left));
            if (count < 0) {
                throw new IOException("it ends too early");
            }
            crc32.update(into, start, count);
            left -= count;
            if (left == 0) {
                end();
            }
            return count;
        } catch (IOException e) {
            throw altered(e);
        }
    }

    /** The frame's own checksum is compared where it ends. */
    private void end() throws IOException {
        frame.transferTo(OutputStream.nullOutputStream());
        if (crc32.getValue() != stored.crc32()) {
            throw new IOException("its checksum differs");
        }
    }

    private SliceException altered(IOException e) {
        return file.refused(
                "is damaged, or was altered while it was read: " + name + " is not as it was written (" + e.getMessage()
                        + ").",
                e);
    }

    @Override
    public void close() {
        try {
            frame.close();
        } catch (IOException e) {
            throw altered(e);
        }
    }
}
