package io.github.dbslicer.junit;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Loads what {@link Slice} asks for. */
final class SliceExtension implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SliceExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getStore(NAMESPACE).put(Containers.class, new Containers());
        load(context, context.getRequiredTestClass(), Slice.Reload.EACH_CLASS);
    }

    /** Those of the classes around the method's own first. */
    @Override
    public void beforeEach(ExtensionContext context) {
        List<Class<?>> classes = new ArrayList<>();
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            classes.add(0, type);
        }
        classes.forEach(type -> load(context, type, Slice.Reload.EACH_METHOD));
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        loaded(context).leave(context.getRequiredTestClass());
        // Closed here: what stores close by themselves is another matter in each version of JUnit.
        Optional<Containers> containers =
                Optional.ofNullable(context.getStore(NAMESPACE).remove(Containers.class, Containers.class));
        if (containers.isPresent()) {
            containers.get().close();
        }
    }

    private static void load(ExtensionContext context, Class<?> annotated, Slice.Reload time) {
        for (Slice slice : slices(annotated)) {
            if (slice.reload() == time) {
                Containers containers =
                        Objects.requireNonNull(context.getStore(NAMESPACE).get(Containers.class, Containers.class));
                new SliceLoad(slice, annotated, context, loaded(context), containers).run();
            }
        }
    }

    /** Those that a class has itself, or in an annotation that it has; else those of the class that it extends. */
    private static List<Slice> slices(Class<?> annotated) {
        List<Slice> slices = new ArrayList<>(List.of(annotated.getDeclaredAnnotationsByType(Slice.class)));
        for (Annotation annotation : annotated.getDeclaredAnnotations()) {
            slices.addAll(AnnotationSupport.findRepeatableAnnotations(annotation.annotationType(), Slice.class));
        }
        Class<?> parent = annotated.getSuperclass();
        return slices.isEmpty() && parent != null ? slices(parent) : slices;
    }

    /** One for all classes of a run. */
    @SuppressWarnings("deprecation") // Its successor computeIfAbsent came with JUnit 6, and this is for 5 too.
    private static LoadedDatabases loaded(ExtensionContext context) {
        return Objects.requireNonNull(context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(LoadedDatabases.class, type -> new LoadedDatabases(), LoadedDatabases.class));
    }
}
