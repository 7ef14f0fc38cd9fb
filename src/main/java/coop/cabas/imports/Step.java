package coop.cabas.imports;

import coop.cabas.shared.Message;
import org.jspecify.annotations.Nullable;

/**
 * How far long work has come.
 *
 * @param doing what is being done now; null before it says so
 */
public record Step(int done, int total, @Nullable Message doing) {

    public static final Step START = new Step(0, 1, null);

    public int percent() {
        return (int) (100L * done / Math.max(total, 1));
    }
}
