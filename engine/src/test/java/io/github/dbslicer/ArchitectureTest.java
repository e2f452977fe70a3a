package io.github.dbslicer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.dbslicer.slice.Slicer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which package may know which. */
class ArchitectureTest {
    private static final String ROOT = "io.github.dbslicer.";
    private static final String DIALECT = ROOT + "dialect.";
    private static final String REDIS = ROOT + "keys.redis";
    private static final String MASK_KINDS = ROOT + "mask.";

    /** A package may import packages of lower ranks only, so that those of one rank do not know each other. */
    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("error", 0),
            Map.entry("schema", 1),
            Map.entry("row", 1),
            Map.entry("config", 2),
            Map.entry("dialect", 3),
            Map.entry("plan", 3),
            Map.entry("keys", 3),
            Map.entry("mask", 4),
            Map.entry("file", 4),
            Map.entry("run", 4),
            Map.entry("slice", 5),
            Map.entry("verify", 6),
            Map.entry("survey", 6),
            Map.entry("explain", 6),
            Map.entry("report", 7),
            Map.entry("draft", 7),
            Map.entry("scan", 6),
            Map.entry("load", 6),
            Map.entry("file.pack", 5),
            // Nobody may import these, which a rank alone cannot say.
            Map.entry("dialect.mysql", 4),
            Map.entry("dialect.postgresql", 4),
            Map.entry("dialect.sqlite", 4),
            Map.entry("keys.redis", 4),
            Map.entry("file.sql", 5),
            Map.entry("file.csv", 5),
            Map.entry("file.sqlite", 5),
            Map.entry("mask.fake", 5),
            Map.entry("mask.kind", 5));

    private static final JavaClasses ENGINE = new ClassFileImporter()
            .importUrl(Slicer.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void everyPackageHasARank() {
        assertThat(ENGINE).isNotEmpty().allSatisfy(type -> assertThat(RANKS).containsKey(packageOf(type)));
    }

    @Test
    void importsPointToLowerRanks() {
        assertThat(dependencies().filter(dependency -> rank(target(dependency)) >= rank(dependency.getOriginClass())))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void nobodyImportsWhatIsFoundByServiceLoader() {
        assertThat(dependencies()
                        .filter(dependency ->
                                target(dependency).getPackageName().startsWith(DIALECT)
                                        || target(dependency).getPackageName().startsWith(MASK_KINDS)
                                        || target(dependency).getPackageName().equals(REDIS)))
                .extracting(Dependency::getDescription)
                .isEmpty();
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(ENGINE);
    }

    @Test
    void driversAreKnownToDialectsAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(DIALECT + "mysql..", DIALECT + "sqlite..", DIALECT + "postgresql..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.mariadb..", "org.sqlite..", "org.postgresql..")
                .check(ENGINE);
    }

    @Test
    void theClientOfRedisIsKnownToItsPackageAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackage(REDIS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("redis..")
                .check(ENGINE);
    }

    @Test
    void planKeysAndDataKnowNoDatabase() {
        List<String> pure = Stream.of("error", "schema", "row", "config", "plan", "keys")
                .map(name -> ROOT + name)
                .toList();
        noClasses()
                .that()
                .resideInAnyPackage(pure.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..")
                .check(ENGINE);
    }

    @Test
    void theLibraryPrintsNothing() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ENGINE);
    }

    /** Those between classes of different packages of the engine. */
    private Stream<Dependency> dependencies() {
        return ENGINE.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .filter(dependency -> target(dependency).getPackageName().startsWith(ROOT))
                .filter(dependency -> !packageOf(target(dependency)).equals(packageOf(dependency.getOriginClass())));
    }

    private static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    private static int rank(JavaClass type) {
        return RANKS.getOrDefault(packageOf(type), -1);
    }

    private static String packageOf(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }
}
