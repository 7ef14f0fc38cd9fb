package coop.cabas.shared;

/** The thing is not there, <em>or is not yours</em>: both answer 404, so that nobody learns which. */
public final class NotFound extends RuntimeException {

    public NotFound(Object what) {
        super(String.valueOf(what));
    }
}
