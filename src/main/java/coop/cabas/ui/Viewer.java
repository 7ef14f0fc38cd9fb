package coop.cabas.ui;

import org.jspecify.annotations.Nullable;

/** Who looks at the page. The module that knows accounts provides the one bean; it answers for the current request. */
public interface Viewer {

    /** First name or display name; null when nobody is signed in. */
    @Nullable
    String name();

    /** Name of the person as whom somebody else looks at the page; null when people look as themselves. */
    default @Nullable String seen() {
        return null;
    }

    boolean isSignedIn();

    /** Whether a route declared with this {@link coop.cabas.shared.Allow} value would let the viewer in. */
    boolean may(String permission);
}
