package coop.cabas.sales.aemsoft;

import org.jspecify.annotations.Nullable;

/**
 * A department, family, supplier… as the till knows it.
 *
 * @param code its number, the key; null when the export gives labels only
 * @param label its name, which may change; null when the till has none
 */
public record Coded(@Nullable Integer code, @Nullable String label) {

    /** The code as text, to group by; null when there is none. */
    @Nullable
    String codeText() {
        return text(code);
    }

    static @Nullable String text(@Nullable Integer code) {
        return code == null ? null : code.toString();
    }

    /** Whether the till says nothing at all. */
    public boolean isNone() {
        return code == null && label == null;
    }
}
