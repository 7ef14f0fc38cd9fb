package coop.cabas.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What several rules of one act ask for, such as a setting, is looked up once in its transaction. Whoever changes it there says so by
 * {@link #forget}. Outside of transactions everything is looked up each time.
 */
public final class OncePerTransaction {

    private OncePerTransaction() {}

    /**
     * @param owner whose it is: one value for each
     * @param look how it is looked up; never gives null
     */
    @SuppressWarnings("unchecked")
    public static <T> T of(Class<?> owner, Supplier<T> look) {
        var known = known();
        if (known == null) {
            return look.get();
        }
        var before = known.get(owner);
        if (before != null) {
            return (T) before;
        }
        var looked = look.get();
        known.put(owner, looked);
        return looked;
    }

    /** It is looked up again. */
    public static void forget(Class<?> owner) {
        var known = known();
        if (known != null) {
            known.remove(owner);
        }
    }

    private static @Nullable Map<Class<?>, Object> known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        var bound = TransactionSynchronizationManager.getResource(OncePerTransaction.class);
        if (bound instanceof Memory memory) {
            return memory.known;
        }
        var memory = new Memory();
        TransactionSynchronizationManager.bindResource(OncePerTransaction.class, memory);
        TransactionSynchronizationManager.registerSynchronization(memory);
        return memory.known;
    }

    /** Of one transaction: set aside while another one goes on within it. */
    private static final class Memory implements TransactionSynchronization {

        private final Map<Class<?>, Object> known = new HashMap<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(OncePerTransaction.class);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(OncePerTransaction.class, this);
        }

        @Override
        public void afterCompletion(int how) {
            TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.class);
        }
    }
}
