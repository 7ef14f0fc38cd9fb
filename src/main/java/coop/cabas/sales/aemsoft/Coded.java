package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

/**
 * A department, family, supplier… as the till knows it.
 *
 * @param code its number, the key; null when the export gives labels only
 * @param label its name, which may change; null when the till has none
 */
public record Coded(@Nullable Integer code, @Nullable String label) {

    /** Whether the till says nothing at all. */
    public boolean isNone() {
        return code == null && label == null;
    }
}
