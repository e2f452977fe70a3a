package io.github.dbslicer.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The field that tells where {@link Slice} loads to. It is static, or the class has {@code @TestInstance(PER_CLASS)} or
 * {@link Slice.Reload#EACH_METHOD}, and it holds one of these:
 *
 * <ul>
 *   <li>a {@code DataSource} that tells the address of its database and the password: of HikariCP, Tomcat or DBCP, or one of the drivers' own
 *   <li>a JDBC URL, as text
 *   <li>anything that has {@code getJdbcUrl()}, {@code getUsername()} and {@code getPassword()}, as a {@code JdbcDatabaseContainer} of
 *       Testcontainers has, which is started if it is not running
 * </ul>
 *
 * <p>What it does not tell of user and password, the annotation {@link Slice} does.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface SliceTarget {
    /** What {@link Slice#target()} calls it; the field's own name where this is empty. */
    String value() default "";
}
