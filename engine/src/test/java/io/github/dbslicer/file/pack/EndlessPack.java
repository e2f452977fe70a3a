package io.github.dbslicer.file.pack;

import io.github.dbslicer.dialect.WriteSession;
import io.github.dbslicer.file.FileTarget;
import java.nio.file.Path;
import java.util.Random;

/** A process that writes a pack until it is killed. */
final class EndlessPack {
    private EndlessPack() {}

    public static void main(String[] arguments) {
        Random random = new Random(1);
        try (FileTarget target = PackFixture.begun(Path.of(arguments[0]));
                WriteSession session = target.openSession()) {
            session.write(PackFixture.OF_BUYERS, PackFixture.rows(random, 2, 2));
            System.out.println("writing");
            while (true) {
                session.write(PackFixture.OF_BUYERS, PackFixture.rows(random, 2, 2));
            }
        }
    }
}
