package coop.cabas.spreadsheets;

import org.springframework.util.ReflectionUtils;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;

/** Takes a change back field by field: what somebody has changed since stays as they wrote it. */
final class Reverting {

    private Reverting() {}

    /**
     * @param before as it was
     * @param after as the change left it
     * @param now as it is
     */
    static <T extends Record> T of(Class<T> type, T before, T after, T now) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> {
                    var left = value(component, after);
                    var current = value(component, now);
                    return Objects.equals(left, current) ? value(component, before) : current;
                })
                .toArray();
        try {
            return type.getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException neverOfARecord) {
            throw new IllegalStateException(neverOfARecord);
        }
    }

    private static @org.jspecify.annotations.Nullable Object value(RecordComponent component, Record of) {
        return ReflectionUtils.invokeMethod(component.getAccessor(), of);
    }
}
