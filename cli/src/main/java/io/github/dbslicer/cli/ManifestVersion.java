package io.github.dbslicer.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version that the build wrote into the manifest of the program's jar. */
final class ManifestVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"dbslicer " + number()};
    }

    /** The version alone; says so where there is none. */
    static String number() {
        String version = ManifestVersion.class.getPackage().getImplementationVersion();
        return Objects.requireNonNullElse(version, "(not built as a jar)");
    }
}
