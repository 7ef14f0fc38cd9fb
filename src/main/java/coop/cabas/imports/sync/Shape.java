package coop.cabas.imports.sync;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A record seen as named fields of text, so that two states of it can be compared and mixed field by field.
 *
 * @param <T> the record
 */
public final class Shape<T extends Record> {

    /** Separates fields: a control character that no text of a person holds. */
    private static final char BETWEEN = '\u001F';

    private static final String NOTHING = "\u001A";

    private final List<String> names;
    private final Method[] accessors;
    private final Constructor<T> constructor;

    public Shape(Class<T> type) {
        var components = type.getRecordComponents();
        names = Arrays.stream(components).map(RecordComponent::getName).toList();
        accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> names() {
        return names;
    }

    public String text(T row) {
        var text = new StringBuilder();
        for (var accessor : accessors) {
            if (!text.isEmpty()) {
                text.append(BETWEEN);
            }
            var value = value(accessor, row);
            text.append(value == null ? NOTHING : value.toString().replace(BETWEEN, ' '));
        }
        return text.toString();
    }

    public List<String> split(String text) {
        return Arrays.asList(text.split(String.valueOf(BETWEEN), -1));
    }

    public String join(List<String> fields) {
        return String.join(String.valueOf(BETWEEN), fields);
    }

    /** @param field as in {@link #split} @return as a person reads it */
    public static String shown(String field) {
        return field.equals(NOTHING) ? "" : field;
    }

    /** @param second fields whose value comes from the second; the others from the first */
    public T mix(T first, T other, Predicate<String> second) {
        var values = new ArrayList<@Nullable Object>();
        for (int i = 0; i < accessors.length; i++) {
            values.add(value(accessors[i], second.test(names.get(i)) ? other : first));
        }
        try {
            return constructor.newInstance(values.toArray());
        } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Tells apart what differs: 64 bits by Fowler, Noll and Vo, and a last stir. */
    public static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ one) * 0x100000001b3L;
        }
        hash ^= hash >>> 32;
        return hash * 0x9E3779B97F4A7C15L;
    }

    private @Nullable Object value(Method accessor, T row) {
        try {
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
