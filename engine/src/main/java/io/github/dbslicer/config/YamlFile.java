package io.github.dbslicer.config;

import io.github.dbslicer.error.Location;
import io.github.dbslicer.error.Problems;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a YAML file that holds one mapping. */
final class YamlFile {
    private final Path file;
    private final Problems problems;

    private YamlFile(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * The file's mapping. Whoever reads from it adds to the problems.
     *
     * @param option of the command line that names the file
     * @throws io.github.dbslicer.error.SliceException {@code CONFIGURATION} where there is no such file, or no mapping in it
     */
    static YamlMapping read(Path file, String option, Problems problems) {
        String text = SourceText.read(file, option);
        YamlFile reader = new YamlFile(file, problems);
        Optional<YamlMapping> mapping = reader.root(text)
                .map(root -> new YamlNode(new YamlDocument(file.toString(), problems), root))
                .flatMap(root -> root.mapping("the file"));
        problems.throwIfAny();
        return mapping.orElseThrow();
    }

    private Optional<Node> root(String text) {
        try {
            LoaderOptions options = options();
            Parser parser = new LimitedParser(new ParserImpl(new StreamReader(text), options), file, problems);
            return single(new Composer(parser, new Resolver(), options));
        } catch (NumberFormatException e) {
            problems.add(
                    SourceText.end(file, text.substring(0, YamlSyntax.placeOfHugeEscape(text))),
                    YamlSyntax.hugeEscape());
        } catch (ReaderException e) {
            int position = text.offsetByCodePoints(0, Math.min(e.getPosition(), text.codePointCount(0, text.length())));
            problems.add(
                    SourceText.end(file, text.substring(0, position)),
                    String.format("the character U+%04X is not allowed in YAML.", e.getCodePoint()));
        } catch (MarkedYAMLException e) {
            Optional.ofNullable(e.getProblemMark())
                    .or(() -> Optional.ofNullable(e.getContextMark()))
                    .ifPresentOrElse(
                            mark -> problems.add(YamlDocument.location(file.toString(), mark), YamlSyntax.describe(e)),
                            () -> problems.add(start(), YamlSyntax.describe(e)));
        } catch (YAMLException e) {
            problems.add(start(), YamlSyntax.describe(e));
        }
        return Optional.empty();
    }

    private Optional<Node> single(Composer documents) {
        if (!documents.checkNode()) {
            problems.add(start(), "the file is empty.");
            return Optional.empty();
        }
        Node first = documents.getNode();
        if (documents.checkNode()) {
            Location second =
                    YamlDocument.location(file.toString(), documents.getNode().getStartMark());
            problems.add(second, "a second YAML document begins before this. A file holds one: remove the line '---'.");
        }
        return Optional.of(first);
    }

    private Location start() {
        return new Location(file.toString(), 1, 1);
    }

    /** The limits are {@link LimitedParser}'s, which knows where in the file they are passed. */
    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(Integer.MAX_VALUE);
        return options;
    }
}
