package io.github.dbslicer.junit;

import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** A field with {@link SliceTarget}. */
record TargetField(Field field) {

    /**
     * The one that a slice goes into, in the class of the test, one that it extends, or one around it.
     *
     * @throws SliceException {@code CONFIGURATION} where there is none, or it is not clear which
     */
    static TargetField find(Class<?> testClass, String target) {
        List<TargetField> all = all(testClass);
        if (all.isEmpty()) {
            throw refused("no field of " + testClass.getSimpleName()
                    + " tells the database. Mark the one with the DataSource, the container or the JDBC URL with @SliceTarget, or give"
                    + " @Slice(url = ..., user = ..., password = ...).");
        }
        List<TargetField> found = all.stream()
                .filter(field -> target.isEmpty() || field.name().equals(target))
                .toList();
        if (found.size() != 1) {
            String names = all.stream().map(TargetField::name).sorted().collect(Collectors.joining(", "));
            throw refused(
                    target.isEmpty()
                            ? "there are several fields with @SliceTarget. Say which is meant: @Slice(target = ...), one of "
                                    + names + "."
                            : (found.isEmpty() ? "no field" : "more than one field") + " with @SliceTarget is called '"
                                    + target + "'. There are: " + names + ".");
        }
        return found.get(0);
    }

    private static List<TargetField> all(Class<?> testClass) {
        List<TargetField> all = new ArrayList<>();
        for (Class<?> type = testClass; type != null; type = type.getEnclosingClass()) {
            AnnotationSupport.findAnnotatedFields(
                            type, SliceTarget.class, field -> true, HierarchyTraversalMode.BOTTOM_UP)
                    .stream()
                    .map(TargetField::new)
                    .filter(field -> !all.contains(field))
                    .forEach(all::add);
        }
        return all;
    }

    /** What {@link Slice#target()} calls it. */
    String name() {
        String given = field.getAnnotation(SliceTarget.class).value();
        return given.isEmpty() ? field.getName() : given;
    }

    /** Its class and its name, for the user. */
    @Override
    public String toString() {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }

    /** @throws SliceException {@code CONFIGURATION} where it has no value yet */
    Object value(ExtensionContext context) {
        try {
            field.setAccessible(true);
            Object value = field.get(Modifier.isStatic(field.getModifiers()) ? null : instance(context));
            if (value == null) {
                throw refused(this
                        + " is null when the slice is to be loaded, which is before @BeforeAll methods run. Give it its"
                        + " value where it is declared, or in an extension that is registered before @Slice.");
            }
            return value;
        } catch (IllegalAccessException e) {
            throw new SliceException(ErrorCode.CONFIGURATION, this + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Nested classes have instances of those around them, which those around them may have, too. */
    private Object instance(ExtensionContext context) {
        Optional<ExtensionContext> around = Optional.of(context);
        while (around.isPresent()) {
            Optional<?> instance = around.get()
                    .getTestInstances()
                    .flatMap(instances -> instances.findInstance(field.getDeclaringClass()));
            if (instance.isPresent()) {
                return instance.get();
            }
            around = around.get().getParent();
        }
        throw refused(this
                + " belongs to an instance of the class, which there is none of before the class begins. Make it static, or give the class"
                + " @TestInstance(PER_CLASS), or the slice reload = EACH_METHOD.");
    }

    private static SliceException refused(String why) {
        return new SliceException(ErrorCode.CONFIGURATION, why);
    }
}
