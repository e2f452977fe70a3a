package io.github.dbslicer.cli;

import io.github.dbslicer.cli.completion.Shell;
import io.github.dbslicer.cli.distribution.ManualPage;
import io.github.dbslicer.cli.distribution.ThirdParty;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;

/** Writes those files of a distribution that are made from the program itself. The build runs it, with the class path that the program will have. */
public final class DistributionFiles {
    private DistributionFiles() {}

    /** @param args the folder to write to, the program's version, and the folder of licences */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        CommandSpec root = new Program(Surroundings.ofProcess()).commandLine().getCommandSpec();
        for (Shell shell : Shell.values()) {
            write(folder.resolve("completions").resolve(shell.file()), shell.completion(root));
        }
        for (CommandSpec command : ManualPage.commands(root)) {
            write(
                    folder.resolve("man/man1").resolve(ManualPage.name(command) + ".1"),
                    ManualPage.write(command, args[1]));
        }
        Path licences = Path.of(args[2]);
        write(folder.resolve("THIRD-PARTY.md"), thirdParty(licences));
    }

    private static String thirdParty(Path licences) throws IOException {
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, 0))
                .map(Path::of)
                .toList();
        return Files.readString(licences.resolve("third-party.md")).stripTrailing()
                + "\n"
                + new ThirdParty(Files.readAllLines(licences.resolve("table.txt"))).list(classPath)
                + "\n";
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
