package coop.cabas.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** Makes any {@link LongId} from a number of the database, or from the text of an address. */
final class IdConversion {

    private IdConversion() {}

    /** From the database. */
    enum FromNumber implements ConverterFactory<Number, LongId> {
        INSTANCE;

        @Override
        public <T extends LongId> Converter<Number, T> getConverter(Class<T> type) {
            var make = constructor(type);
            return number -> make(make, type, number.longValue());
        }
    }

    /** From an address; what is no number is nobody's id. */
    enum FromText implements ConverterFactory<String, LongId> {
        INSTANCE;

        @Override
        public <T extends LongId> Converter<String, @Nullable T> getConverter(Class<T> type) {
            var make = constructor(type);
            return text -> text.isBlank() ? null : make(make, type, Long.parseLong(text.strip()));
        }
    }

    private static MethodHandle constructor(Class<?> type) {
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, long.class));
        } catch (ReflectiveOperationException notAnId) {
            throw new IllegalArgumentException(type + " must be a record of one long", notAnId);
        }
    }

    private static <T> T make(MethodHandle constructor, Class<T> type, long value) {
        try {
            return type.cast(constructor.invoke(value));
        } catch (Throwable impossible) {
            throw new IllegalStateException(type.getName(), impossible);
        }
    }
}
