package io.github.dbslicer.junit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an object tells of itself by methods without parameters. Its class need not be known here. */
final class BeanProperties {
    private final Object bean;

    BeanProperties(Object bean) {
        this.bean = bean;
    }

    /** What the first of these methods returns that there is and that returns something; letter case aside. */
    Optional<Object> first(List<String> methods) {
        return methods.stream().flatMap(name -> value(name).stream()).findFirst();
    }

    /** As {@link #first}, where that is a text which is not blank. */
    Optional<String> text(List<String> methods) {
        return methods.stream()
                .flatMap(name -> value(name).stream())
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Whether there is any of these methods. */
    boolean has(List<String> methods) {
        return methods.stream().anyMatch(name -> method(name).isPresent());
    }

    /** Whether the class of the object or one that it extends has this name. */
    boolean isA(String className) {
        for (Class<?> type = bean.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals(className)) {
                return true;
            }
        }
        return false;
    }

    /** What the method returns; empty where there is none, or it returns nothing. */
    Optional<Object> value(String name) {
        return method(name).flatMap(this::call);
    }

    private Optional<Method> method(String name) {
        return Arrays.stream(bean.getClass().getMethods())
                .filter(method ->
                        method.getParameterCount() == 0 && method.getName().equalsIgnoreCase(name))
                .findFirst();
    }

    private Optional<Object> call(Method method) {
        try {
            // The class may be hidden, as anonymous ones are, though its methods are not.
            method.setAccessible(true);
            return Optional.ofNullable(method.invoke(bean));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " cannot be called", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(method.getName() + "() fails: " + e.getCause(), e);
        }
    }
}
