package coop.cabas.fees.intake;

import coop.cabas.members.intake.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;

/** Types of fees and ways to pay, as an import fills them. */
@Component
public class FeeShelves {

    /** See {@code fees.type}. */
    public record Type(
            String name,
            String kind,
            @Nullable BigDecimal amount,
            @Nullable Integer months,
            @Nullable String untilDay,
            int offeredMonths) {}

    /** @param kind see {@code fees.method} */
    public record Method(String kind, String name) {}

    private final Shelf<Type> types;
    private final Shelf<Method> methods;

    FeeShelves(JdbcClient jdbc) {
        types = new Shelf<>(jdbc, "fees.type", Type.class);
        methods = new Shelf<>(jdbc, "fees.method", Method.class);
    }

    public Shelf<Type> types() {
        return types;
    }

    public Shelf<Method> methods() {
        return methods;
    }
}
