package io.github.dbslicer.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Loads a pack, a file that {@code dbslicer export} or {@code dbslicer slice --output} has made, into the database of a test class before the
 * class begins: what its tables hold is replaced by the rows of the pack. A database without tables gets those of the pack, too.
 *
 * <pre>{@code
 * @Slice("orders-4711.slice.zst")
 * class OrdersTest {
 *     @SliceTarget
 *     static final DataSource DATABASE = ...;
 * }
 * }</pre>
 *
 * <p>The database is the one that {@link #url()} leads to, else the one of the field with {@link SliceTarget} in the class, in one that it
 * extends or in one around it.
 *
 * <p>Only what is there for tests is emptied: a database that holds rows which no slice of this run of the tests has put there is left as it
 * is, and the class fails, unless {@link #replace()} allows it or the database is one of Testcontainers.
 *
 * <p>Subclasses without the annotation inherit it. A nested class has what its outer class has loaded, and may have a slice of its own. Several
 * annotations load one after the other, into one database each. Two classes may use the same database one after the other, not at the same
 * time.
 */
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(Slice.Several.class)
@ExtendWith(SliceExtension.class)
public @interface Slice {

    /**
     * The pack: a resource of the class path, as {@code slices/orders.slice.zst}; else one beside the test class; else a file, relative to the
     * directory in which the tests run.
     */
    String value();

    /** The name of the {@link SliceTarget} that it goes into; needed where there are several. */
    String target() default "";

    /** Whose rows are loaded, along with all that they reference. All other tables of the pack are emptied. Without it: all of them. */
    String[] tables() default {};

    /** When it is loaded. */
    Reload reload() default Reload.EACH_CLASS;

    /** Whether rows that something else has put into the database may be replaced: it is there for tests alone. */
    boolean replace() default false;

    /** Whether the tables, views and routines of the database, too, are replaced by those of the pack. */
    boolean copySchema() default false;

    /**
     * The JDBC address of the database, where no field tells it: of MySQL, MariaDB, PostgreSQL or SQLite, or {@code jdbc:tc:} of
     * Testcontainers. As in {@link #user()} and {@link #password()}, <code>${NAME}</code> stands for a system property or else an environment
     * variable, and <code>$${</code> for the characters <code>${</code>.
     */
    String url() default "";

    /** The user, where neither the field nor the address tells. */
    String user() default "";

    /** The password, where neither the field nor the address tells. */
    String password() default "";

    /** When a slice is loaded. */
    enum Reload {
        /** Once, before the class and its {@code @BeforeAll} methods. */
        EACH_CLASS,
        /** Before each test method and its {@code @BeforeEach} methods, and not before the class. The field need not be static. */
        EACH_METHOD
    }

    /** Holds several of these annotations. */
    @Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @Inherited
    @ExtendWith(SliceExtension.class)
    @interface Several {
        Slice[] value();
    }
}
