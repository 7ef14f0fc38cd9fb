package coop.cabas.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.cabas.shared.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Acts that may be refused, alone or many at once. */
public final class Acts {

    /** As many act at the same moment, however many there are. */
    private static final int AT_ONCE = 50;

    private Acts() {}

    /** Fails unless it is refused for that reason. */
    public static void assertRefused(ThrowingCallable act, String key) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(key));
    }

    /** Whether it is done; whoever loses is refused for one of these reasons, and for no other. */
    public static boolean done(Runnable act, String... losing) {
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            assertThat(refused.reason().key()).isIn((Object[]) losing);
            return false;
        }
    }

    /** Does all at once. @return how many were done; one that fails otherwise than by a refusal fails the test */
    public static int race(List<? extends Callable<Boolean>> acts) throws Exception {
        var won = 0;
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var outcome : threads.invokeAll(acts)) {
                won += outcome.get() ? 1 : 0;
            }
        }
        return won;
    }
}
