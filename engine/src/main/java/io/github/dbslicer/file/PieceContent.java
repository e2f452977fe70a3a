package io.github.dbslicer.file;

import java.io.IOException;
import java.io.OutputStream;

/** What is in a piece, before it is compressed. */
@FunctionalInterface
public interface PieceContent {
    void writeTo(OutputStream out) throws IOException;
}
