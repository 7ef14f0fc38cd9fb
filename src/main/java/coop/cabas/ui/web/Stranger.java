package coop.cabas.ui.web;

import coop.cabas.shared.Allow;
import coop.cabas.ui.Viewer;
import org.jspecify.annotations.Nullable;

/** Nobody in particular: who looks at a page while no module knows accounts. */
final class Stranger implements Viewer {

    @Override
    public @Nullable String name() {
        return null;
    }

    @Override
    public boolean isSignedIn() {
        return false;
    }

    @Override
    public boolean may(String permission) {
        return Allow.ANYONE.equals(permission);
    }
}
