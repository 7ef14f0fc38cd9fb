package coop.cabas.shared;

/**
 * A rule says no. Carries the sentence that tells the person why, and what to do next.
 *
 * <p>A controller may attach it to a field of its form; otherwise the page answers 409 with the sentence.
 */
public final class Refused extends RuntimeException {

    private final transient Message reason;

    public Refused(String key, Object... args) {
        this(Message.of(key, args));
    }

    public Refused(Message reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
